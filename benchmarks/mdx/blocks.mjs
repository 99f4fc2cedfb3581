// Parses the pages whose paths come on standard input as @mdx-js/mdx does, and tells the blocks of each, a JSON line a page.
import {readFile} from 'node:fs/promises'
import {createInterface} from 'node:readline'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'

const KINDS = new Set(['code', 'heading', 'listItem', 'table', 'blockquote', 'paragraph'])
const reader = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter)

for await (const path of createInterface({input: process.stdin})) {
  try {
    const blocks = []
    visit(reader.parse(await readFile(path, 'utf8')), (node) => {
      if (KINDS.has(node.type)) blocks.push([node.type, node.position.start.line])
    })
    console.log(JSON.stringify({path, blocks}))
  } catch (error) {
    console.log(JSON.stringify({path, reason: String(error.reason ?? error.message)}))
  }
}
