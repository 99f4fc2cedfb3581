import { defineConfig } from 'vitepress'
import { sidebar, fr } from './shared'

export default defineConfig({
  title: 'Burrow',
  base: '/burrow/',
  cleanUrls: true,
  rewrites: {
    'guide/tools/spade.md': 'guide/spade.md',
    'packages/:pkg/docs/:rest*': ':pkg/:rest*',
    'guide/years/:year(\\d{4}).md': 'guide/in-:year.md',
  },
  srcExclude: ['parts/**', '**/README.md', '{drafts,notes}/*.md'],
  ignoreDeadLinks: [/^\/play/],
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/', activeMatch: '/guide/' },
      { text: 'More', items: [{ text: 'Plan', link: '/den/plan' }, { text: 'Data', link: '/data/7' }] },
      { text: 'Play', link: '/play/' },
    ],
    sidebar: sidebar(),
  },
  locales: {
    root: { label: 'English', lang: 'en' },
    fr: { label: 'Français', lang: 'fr', ...fr },
  },
})
