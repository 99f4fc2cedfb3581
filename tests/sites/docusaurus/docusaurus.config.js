const blog = { blogTitle: 'News' };

export default {
  title: 'Burrow',
  url: 'https://docs.example.org',
  baseUrl: '/burrow/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: 'handbook',
          sidebarPath: require.resolve('./sidebars.js'),
          versions: { 0.9: { path: 'old' } },
        },
        blog,
      },
    ],
  ],
  plugins: [
    ['@docusaurus/plugin-content-docs', { id: 'club', path: 'club', routeBasePath: 'the/club', sidebarPath: './club.json' }],
    ['@docusaurus/plugin-client-redirects', { redirects: [{ from: ['/start', '/begin'], to: '/handbook/next/guide/start' }] }],
  ],
  themeConfig: {
    navbar: {
      items: [
        { type: 'doc', docId: 'intro', label: 'Handbook' },
        { type: 'docSidebar', sidebarId: 'club', docsPluginId: 'club', label: 'Club' },
        { to: '/blog', label: 'News' },
        { to: 'the/club/team', label: 'Team' },
      ],
    },
    footer: { links: [{ title: 'More', items: [{ label: 'Shop', to: '/shop' }, { label: 'Source', href: 'https://example.com/' }] }] },
  },
};
