export default {
  title: 'Burrow',
  url: 'https://docs.example.org',
  baseUrl: '/burrow/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
  presets: [
    [
      'classic',
      {
        docs: { routeBasePath: 'handbook', sidebarPath: './sidebars.js' },
        blog: false,
      },
    ],
  ],
};
