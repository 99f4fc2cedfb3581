export default {
  handbook: ['intro', { type: 'category', label: 'Guide', items: ['guide/start', 'guide/digging', 'guide/tools/spade'] }, 'api'],
};
