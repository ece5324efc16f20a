// npm run -s balian -- COMMAND
import { runOnPinnedNode } from './pinned-node.mjs'

runOnPinnedNode('apps/server/src/cli/main.ts', process.argv.slice(2))
