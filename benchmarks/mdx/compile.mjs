// Compiles the pages whose paths come on standard input with the real @mdx-js/mdx, and tells a JSON line a page.
import {readFile} from 'node:fs/promises'
import {createInterface} from 'node:readline'
import {compile} from '@mdx-js/mdx'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'

for await (const path of createInterface({input: process.stdin})) {
  try {
    await compile(await readFile(path), {remarkPlugins: [remarkGfm, remarkDirective, remarkFrontmatter]})
    console.log(JSON.stringify({path}))
  } catch (error) {
    const line = error.line ?? error.place?.line ?? error.place?.start?.line ?? null
    console.log(JSON.stringify({path, line, reason: String(error.reason ?? error.message)}))
  }
}
