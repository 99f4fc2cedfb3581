import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

const locales = { root: { label: 'English', lang: 'en' }, fr: { label: 'Français' }, 'pt-br': { label: 'Português' } };

export default defineConfig({
  site: 'https://docs.example.org',
  base: '/burrow',
  redirects: { '/old': '/burrow/guide/dig/' },
  integrations: [
    starlight({
      title: 'Burrow',
      defaultLocale: 'root',
      locales,
      sidebar: [
        'guide/dig',
        { label: 'Start', slug: 'guide/start' },
        { label: 'More', items: [{ label: 'Spades', link: '/tools/spades/' }] },
        { label: 'All', autogenerate: { directory: 'reference' } },
      ],
    }),
  ],
});
