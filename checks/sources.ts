import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Every source file of the house. */
export function sources(root: string): string[] {
  const found: string[] = []
  const visit = (folder: string) => {
    if (!existsSync(folder)) return
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (name === 'node_modules' || name === 'dist') continue
      if (statSync(path).isDirectory()) visit(path)
      else if (/\.tsx?$/.test(name)) found.push(relative(root, path))
    }
  }
  for (const folder of ['packages', 'apps']) visit(join(root, folder))
  return found
}
