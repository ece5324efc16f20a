// npm run bench [-- --postgres]
import { runOnPinnedNode } from './pinned-node.mjs'

const words = process.argv.slice(2).filter((word) => word !== '--postgres')
// On a private PostgreSQL of the tests' when asked, else on the embedded database.
if (process.argv.includes('--postgres')) runOnPinnedNode('apps/server/test/cluster.ts', [process.execPath, 'scripts/bench.mjs', ...words])
else runOnPinnedNode('bench/main.ts', words)
