import { newId } from '@balian/contract/ids'
import { saidRoutes } from '@balian/contract/intake'
import { peopleAdd, peopleChange, peopleOpen } from '@balian/contract/people'
import { cutPhone, parkedList, phoneList } from '@balian/contract/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { testPassword } from '../apps/server/test/world.ts'
import { barriers, picture, type Seen, type Stage, stage } from './browser.ts'

/** Many screens in each story: on a busy machine it takes its time. */
const slow = 180_000

// What happens to a phone in its life: full, killed, upgraded, its clock wrong, forgotten in a drawer, in another's hands, cut off.

let at: Stage
let clerk: As | undefined
const look = { width: 360, height: 780 } as const
const [pin, otherPin, wrongPin] = ['274913', '385024', '918273']
const person = newId()

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString())
  const registrar = await at.world.officer('population-registrar', at.world.place.a.village1)
  await registrar.do(peopleAdd, { id: person, place: at.world.place.a.village1, name: '张大山', sex: '1', birth: '1960-02-03', address: '1号' })
})
afterAll(() => at.close())

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

async function choosePin(page: Page, digits: string): Promise<void> {
  await page.getByLabel('手机密码（六位数字）').fill(digits)
  await page.getByLabel('再输一次').fill(digits)
  await press(page, '设好了')
  await page.getByText('已同步').waitFor()
}

async function enterPin(page: Page, digits: string): Promise<void> {
  await page.getByLabel('手机密码（六位数字）').fill(digits)
  await press(page, '打开')
}

async function signIn(page: Page, as: As): Promise<void> {
  await page.getByLabel('账号').fill(as.login!.account)
  await page.getByLabel('密码').fill(testPassword)
  await press(page, '登录')
}

/** A phone that its officer has signed in on with the password. */
async function phoneOf(as: As): Promise<Seen> {
  const seen = await at.open('/phone/', null, look)
  await signIn(seen.page, as)
  await choosePin(seen.page, pin)
  await seen.page.evaluate(() => navigator.serviceWorker.ready)
  return seen
}

/** Writes something down; the form closes when it is safe in the phone. */
async function say(page: Page, words: string): Promise<void> {
  await page.goto('/phone/#/do/intake.say')
  await page.getByRole('textbox', { name: /^说了什么/ }).fill(words)
  await press(page, '保存')
  await page.getByText('已保存在手机里').last().waitFor()
}

const offline = (page: Page, off: boolean) => page.context().setOffline(off)

/** How many rows the phone holds of what it fetched and of what was written on it. */
const held = (page: Page): Promise<{ buckets: number; outbox: number }> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('balian')
      asked.onsuccess = () => resolve(asked.result)
    })
    const count = (name: string) =>
      new Promise<number>((resolve) => {
        const asked = database.transaction(name).objectStore(name).count()
        asked.onsuccess = () => resolve(asked.result)
      })
    const counted = { buckets: await count('buckets'), outbox: await count('outbox') }
    database.close()
    return counted
  })

const saidTitles = async (): Promise<string[]> => {
  clerk ??= await at.world.officer('window-clerk', at.world.place.a.code)
  return (await clerk.read(saidRoutes.list, {} as never)).items.map((one) => one.title)
}

it(
  'a full phone says so and pretends nothing; killed while saving it holds all of a deed or none; a new version of the app keeps what waits',
  async () => {
    const { page, complaints } = await phoneOf(await at.world.officer('law-tutor', at.world.place.a.village1, { name: '陈辅导' }))
    await offline(page, true)
    // No room: whatever is added to the outbox is refused, as a browser without storage does.
    await page.evaluate(() => {
      const { add } = IDBObjectStore.prototype
      Object.assign(globalThis, { room: () => (IDBObjectStore.prototype.add = add) })
      IDBObjectStore.prototype.add = function (...given) {
        if (this.name === 'outbox') throw new DOMException('no room', 'QuotaExceededError')
        return add.apply(this, given)
      }
    })
    await page.goto('/phone/#/do/intake.say')
    await page.getByRole('textbox', { name: /^说了什么/ }).fill('存不下的一件事')
    await press(page, '保存')
    await page.getByText('手机存储空间不够，没有保存').waitFor()
    expect(await page.getByRole('textbox', { name: /^说了什么/ }).inputValue()).toBe('存不下的一件事')
    expect((await held(page)).outbox).toBe(0)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'phone-full')
    await page.evaluate(() => (globalThis as unknown as { room: () => void }).room())
    await press(page, '保存')
    await page.getByText('1 条待交').waitFor()

    // A lecture is several commands; the app is killed as the second one is written.
    await page.goto('/phone/#/do/learning.session')
    await page.getByRole('textbox', { name: /^主题/ }).fill('防诈骗')
    await page
      .getByRole('group', { name: /^讲什么/ })
      .getByRole('button')
      .last()
      .click()
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('textbox', { name: /^另外还有多少人/ }).fill('12')
    await page.evaluate(() => {
      const { add } = IDBObjectStore.prototype
      let n = 0
      IDBObjectStore.prototype.add = function (...given) {
        if (this.name === 'outbox' && ++n === 2) location.reload()
        return add.apply(this, given)
      }
    })
    await press(page, '保存')
    await enterPin(page, pin)
    await page.getByText(/[13456] 条待交/).waitFor()
    const waiting = (await held(page)).outbox
    expect([1, 4]).toContain(waiting)

    // A new version of the app comes while somebody is at work: it waits until the phone is locked, and so does what was written.
    await page.evaluate(() => navigator.serviceWorker.ready)
    await offline(page, false)
    await page.getByText('已同步').waitFor()
    await offline(page, true)
    await say(page, '换版本前写的')
    await offline(page, false)
    await page.route('**/api/**', (route) => route.abort())
    await page.evaluate(() => navigator.serviceWorker.register('/phone/sw.js?version=2', { scope: '/phone/' }))
    await page.goto('/phone/#/settings')
    await page.getByText('新版本已下载').waitFor()
    expect(await barriers(page)).toEqual([])
    await press(page, '锁上')
    await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith('version=2'))
    // The page is drawn anew under it: asked again until it answers.
    await expect.poll(() => held(page).catch(() => null)).toMatchObject({ buckets: expect.any(Number), outbox: expect.any(Number) })
    expect(await saidTitles()).toContain('存不下的一件事')
    expect(complaints).toEqual([])
  },
  slow,
)

it(
  'with its clock set wrong, forgotten in a drawer, opened with wrong PINs: what was fetched goes, what was written stays until it is sent',
  async () => {
    const officer = await at.world.officer('mediator', at.world.place.a.village1, { name: '王调解' })
    const seen = await at.open('/phone/', null, look)
    const { page } = seen
    // A year behind: what is written is dated by the server's clock.
    await page.clock.install({ time: Date.now() - 365 * 86_400_000 })
    await page.reload()
    await signIn(page, officer)
    await choosePin(page, pin)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await offline(page, true)
    await say(page, '时钟不对时写的')
    const year = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()).slice(0, 4)
    await page.goto('/phone/#/outbox')
    await page
      .getByText(new RegExp(`^${year}/`))
      .first()
      .waitFor()

    // Thirty-one days in a drawer.
    expect((await held(page)).buckets).toBeGreaterThan(0)
    await page.clock.setSystemTime(Date.now() - 334 * 86_400_000)
    await page.reload()
    await enterPin(page, pin)
    await page.getByText('1 条待交').waitFor()
    expect(await held(page)).toEqual({ buckets: 0, outbox: 1 })
    await page.goto('/phone/#/people')
    await page.getByText('这里还没有资料').waitFor()

    // Five wrong PINs; then the password that it was signed in with opens what was written.
    await page.reload()
    for (let n = 4; n > 0; n -= 1) {
      await enterPin(page, wrongPin)
      await page.getByText(`还可以试 ${n} 次`).waitFor()
    }
    await enterPin(page, wrongPin)
    await page.getByText('输错太多次').waitFor()
    expect(await held(page)).toEqual({ buckets: 0, outbox: 1 })
    expect(await barriers(page)).toEqual([])
    await offline(page, false)
    await press(page, /忘记手机密码/)
    await signIn(page, officer)
    await choosePin(page, otherPin)
    await expect.poll(saidTitles).toContain('时钟不对时写的')
    expect(seen.complaints).toEqual([])
  },
  slow,
)

it(
  'one phone, two officers: neither sees the other’s work, each sends the own; cut off, it hands over what it holds and is empty',
  async () => {
    const { village1, code } = at.world.place.a
    const [first, second] = [
      await at.world.officer('mediator', village1, { name: '甲干部' }),
      await at.world.officer('care-helper', village1, { name: '乙干部' }),
    ]
    const { page, complaints } = await phoneOf(first)
    await offline(page, true)
    await say(page, '甲写的')
    // Before the network is back: else it is sent at once.
    await page.route('**/api/intake/**', (route) => route.abort())
    await offline(page, false)
    await page.goto('/phone/#/settings')
    await press(page, '锁上')
    await press(page, '换一个人用')
    await signIn(page, second)
    await choosePin(page, otherPin)
    await page.goto('/phone/#/outbox')
    await page.getByText('没有待交的内容').waitFor()
    await page.goto('/phone/#/settings')
    await press(page, '锁上')
    await press(page, '换一个人用')
    await press(page, '甲干部')
    await enterPin(page, pin)
    await page.getByText('1 条待交').waitFor()
    await page.unroute('**/api/intake/**')
    await press(page, '重新登录')
    await page.getByLabel('密码').fill(testPassword)
    await press(page, '登录')
    await page.getByText('已同步').waitFor()
    const manager = await at.world.officer('manager', code)
    await expect.poll(saidTitles).toContain('甲写的')

    // Cut off while something waits.
    await page.route('**/api/intake/**', (route) => route.abort())
    await say(page, '停用前写的')
    const phone = (await manager.read(phoneList, {})).items.find((one) => one.holder === '甲干部')!
    await manager.do(cutPhone, { id: phone.id, why: '手机丢失' })
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.getByRole('heading', { name: '乙干部，您好' }).waitFor()
    expect(await held(page)).toMatchObject({ outbox: 0 })
    expect((await manager.read(parkedList, {})).items).toMatchObject([{ by: '甲干部', title: '报一件事：停用前写的', why: 'cut-off' }])
    expect(complaints).toEqual([])
  },
  slow,
)

it(
  'two phones and a desk at the same household: different items merge, the same one becomes a question',
  async () => {
    const { village1 } = at.world.place.a
    const [one, two] = [
      await at.world.officer('population-registrar', village1, { name: '王登记' }),
      await at.world.officer('population-registrar', village1, { name: '李登记' }),
    ]
    const desk = await at.world.officer('population-registrar', village1, { name: '赵窗口' })
    const phones = [await phoneOf(one), await phoneOf(two)] as const
    const change = async ({ page }: Seen, address: string) => {
      await page.goto(`/phone/#/people/${person}`)
      await press(page, '更正地址')
      await page.getByLabel('地址').fill(address)
      await press(page, '保存')
      await page.getByText(`${address} · 已存在手机里`).waitFor()
    }
    for (const { page } of phones) await offline(page, true)
    await change(phones[0], '东街7号')
    const { page } = phones[1]
    await page.goto(`/phone/#/do/population.file/${person}`)
    await page.getByRole('textbox', { name: /^从业|^职业/ }).fill('木匠')
    await press(page, '保存')
    await page.getByText('已保存在手机里').last().waitFor()
    await desk.do(peopleChange, { id: person, version: 1, workPlace: '县砖厂' })
    for (const phone of phones) await offline(phone.page, false)
    const now = () => desk.read(peopleOpen, { id: person })
    await page.goto('/phone/#/outbox')
    await page.getByText('没有待交的内容').waitFor()
    await expect.poll(now, { timeout: 20_000 }).toMatchObject({ address: '东街7号', occupation: '木匠', workPlace: '县砖厂' })

    for (const phone of phones) await offline(phone.page, true)
    await change(phones[0], '东街8号')
    await change(phones[1], '东街9号')
    await offline(phones[0].page, false)
    await expect.poll(now, { timeout: 20_000 }).toMatchObject({ address: '东街8号' })
    await offline(page, false)
    await page.getByRole('button', { name: /1 条没交上/ }).click()
    await page.getByText(/王登记 .*改为“东街8号”/).waitFor()
    await press(page, '用现在的')
    await page.getByText('没有待交的内容').waitFor()
    expect((await now()).address).toBe('东街8号')
    expect([...phones[0].complaints, ...phones[1].complaints]).toEqual([])
  },
  slow,
)
