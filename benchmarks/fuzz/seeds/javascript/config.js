const {themes} = require('prism-react-renderer');
/** @type {import('@docusaurus/types').Config} */
const config = {
  baseUrl: process.env.BASE ?? '/docs/',
  trailingSlash: false,
  i18n: {defaultLocale: 'en', locales: ['en', `fr`]},
  presets: [['classic', {docs: {sidebarPath: './sidebars.js', routeBasePath: '/'}, blog: false}]],
  themeConfig: {navbar: {items: [{to: '/next', label: "Next"}, {href: 'https://burrow.example'}]}},
  plugins: [[require.resolve('@docusaurus/plugin-client-redirects'), {redirects: [{from: '/old', to: '/next'}]}]],
};
module.exports = {...config, title: 'Burrow' + 1};
