import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { doorHeader } from '@balian/contract/route'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { addPages } from '../apps/server/src/pages.ts'
import type { As } from '../apps/server/test/as.ts'
import { type World, world } from '../apps/server/test/world.ts'

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

interface Wearing {
  readonly language?: 'zh' | 'en'
  readonly look?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  /** Things unfold and fade; else as somebody sees it who asked for no motion, so that a story neither waits nor clicks into it. */
  readonly motion?: boolean
}

/** A page of the browser, and what it complained about. */
export interface Seen {
  readonly page: Page
  /** Errors in the page's console and thrown in it; a story ends with none. */
  readonly complaints: string[]
}

export interface Stage {
  readonly world: World
  readonly address: string
  readonly browser: Browser
  /** Opens an address of the desk (or `/phone/`) in a browser of its own, signed in as somebody or not. */
  open(path: string, as: As | null, wearing?: Wearing): Promise<Seen>
  close(): Promise<void>
}

/** The built apps and the server over a world of their own (with these settings), with a real browser before them. */
export async function stage(env: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const desk = resolve(import.meta.dirname, '../apps/desk/dist/index.html')
  if (!existsSync(desk)) throw new Error('The apps are not built: run `npm test -- --only e2e`, which builds them first.')
  const made = await world(env)
  await addPages(made.http)
  const address = await made.http.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args })
  return {
    world: made,
    address,
    browser,
    open: async (path, as, wearing = {}) => {
      const context = await dress(browser, address, wearing)
      if (as?.login) await signIn(context, as, path.startsWith('/my/') ? 'my' : 'office')
      return look(await context.newPage(), path)
    },
    close: async () => {
      await browser.close()
      await made.close()
    },
  }
}

async function dress(
  browser: Browser,
  baseURL: string,
  { language = 'zh', look = 'light', width = 1440, height = 900, motion = false }: Wearing,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: motion ? 'no-preference' : 'reduce',
  })
  await context.addInitScript(
    ([language, look]) => {
      if (localStorage.getItem('balian.language') === null) localStorage.setItem('balian.language', language)
      if (localStorage.getItem('balian.look') === null) localStorage.setItem('balian.look', look)
    },
    [language, look] as const,
  )
  return context
}

async function signIn(context: BrowserContext, as: As, door: 'office' | 'my'): Promise<void> {
  const reply = await context.request.post('/api/session', {
    headers: { [doorHeader]: door },
    data: { account: as.login!.account, password: as.login!.password },
  })
  if (!reply.ok()) throw new Error(`${as.login!.account} could not sign in: ${await reply.text()}`)
}

async function look(page: Page, path: string): Promise<Seen> {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (line) => {
    // Every refusal is logged by the browser itself; the page shows it in words.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) complaints.push(line.text())
  })
  await page.goto(path)
  return { page, complaints }
}

/** What axe finds against WCAG 2.2 AA on the page as it is now, in words: rule, and where. */
export async function barriers(page: Page): Promise<string[]> {
  await page.mouse.move(0, 0)
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1] ?? ''}`))
}

/**
 * Chooses from a list of the desk until its field shows what was chosen: a list that still unfolds swallows a click.
 * What the field shows is asked of the field as a whole, for a focused one says its value twice (once to screen readers alone).
 */
export async function choose(box: Locator, option: string, typed = ''): Promise<void> {
  const field = box.locator('xpath=ancestor::div[contains(concat(" ", @class, " "), " ant-select ")][1]').filter({ hasText: option })
  for (let tries = 0; tries < 4; tries += 1) {
    if ((await box.getAttribute('aria-expanded')) !== 'true') await box.click()
    if (typed) await box.fill(typed)
    await box.page().locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click()
    const shown = field.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    )
    if (await shown) return
  }
  throw new Error(`The list does not take ${option}.`)
}

/** Takes a picture when `PICTURES` names a folder; pictures are for looking at, not for comparing. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), animations: 'disabled' })
}
