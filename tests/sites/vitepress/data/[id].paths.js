export default { paths: () => [{ params: { id: '7' } }, { params: { id: '8' } }] }
