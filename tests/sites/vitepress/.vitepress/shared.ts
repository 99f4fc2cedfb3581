import { defineConfig, type DefaultTheme } from 'vitepress'

export function sidebar(): DefaultTheme.SidebarMulti {
  return {
    '/guide/': { base: '/guide/', items: guide() },
    '/den/': [{ text: 'Den', items: [{ text: 'Plan', link: '/den/plan.html' }] }],
  }
}

function guide(): DefaultTheme.SidebarItem[] {
  return [
    { text: 'Start', link: 'start' },
    { text: 'Tools', collapsed: true, items: [{ text: 'Spade', link: 'spade#use' }, { text: 'Dig', link: 'dig.md' }] },
  ]
}

export const fr = defineConfig({ themeConfig: { nav: [{ text: 'Débuter', link: '/fr/guide/start' }] } })
