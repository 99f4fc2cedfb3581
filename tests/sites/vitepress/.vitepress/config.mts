import { defineConfig } from 'vitepress'

export default defineConfig({
  title: 'Burrow',
  base: '/burrow/',
  cleanUrls: true,
  rewrites: { 'guide/tools/spade.md': 'guide/spade.md' },
  srcExclude: ['parts/**'],
  locales: {
    root: { label: 'English', lang: 'en' },
    fr: { label: 'Français', lang: 'fr' },
  },
})
