// npm run bench [-- --help]
import { runOnPinnedNode } from './pinned-node.mjs'

runOnPinnedNode('bench/main.ts', process.argv.slice(2))
