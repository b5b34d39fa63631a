import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cityOfficer, countyOfficer } from './sample-accounts.ts'
import { type Scene, seriousViolations, sidewaysScroll, startScene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

const outline = (page: Page) => page.getByRole('navigation', { name: '方案目录' })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^已保存 \d\d:\d\d$/ })

/** A fresh draft of the county plan for a year, open in the editor. */
async function startDraft(page: Page, year: number): Promise<void> {
  await page.goto(`${scene.url}/standards/editions`)
  const plan = page.getByRole('row').filter({ hasText: '2024年市对县' })
  await plan.getByRole('button', { name: '起草新版本' }).click()
  await page.getByLabel('年度').fill(String(year))
  await page.getByRole('button', { name: '复制并开始起草' }).click()
  await outline(page).waitFor()
}

const choose = (page: Page, words: string) =>
  outline(page).getByRole('button', { name: words }).click()

test('an officer drafts next year’s edition, and a refresh loses nothing', async () => {
  const page = await scene.signIn(cityOfficer)
  await startDraft(page, 2025)
  await page.getByRole('heading', { level: 1, name: /^2025年/ }).waitFor()
  await choose(page, '党委、政府研究部署教育工作')
  await page.getByLabel('评价要点', { exact: true }).fill('党委、政府每年专题研究教育工作')
  await saved(page).waitFor()

  // The network goes away: what is typed stays in the browser and is sent after the refresh.
  await page.route('**/versions', route => route.abort())
  await page.getByLabel('评价要点', { exact: true }).fill('党委、政府每年两次专题研究教育工作')
  await page.getByText('保存失败，稍后重试').waitFor()
  await page.unroute('**/versions')
  await page.reload()
  await outline(page).getByText('党委、政府每年两次专题研究教育工作').waitFor()
  await page.getByText('已从本机恢复').waitFor()
  await saved(page).waitFor()
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await outline(page).getByText('党委、政府每年两次专题研究教育工作').waitFor()
})

test('steps are taken back by key, points come from a spreadsheet, and parts move by key', async () => {
  const page = await scene.signIn(cityOfficer)
  await startDraft(page, 2026)
  const entries = outline(page).getByRole('button')
  const before = await entries.count()
  await choose(page, '“教育强国”战略落实情况')
  await page.getByLabel('从 Excel 粘贴要点').fill('1.8\t教育督导机构独立设置\n责任督学挂牌')
  await page.getByRole('button', { name: '添加2个要点' }).click()
  await outline(page).getByText('1.9').waitFor()
  await expect.poll(() => entries.count()).toBe(before + 2)

  await choose(page, '责任督学挂牌')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+z')
  await outline(page).getByText('责任督学挂牌').waitFor()
  await page.keyboard.press('Alt+ArrowUp')
  const order = async () => {
    const words = await entries.allInnerTexts()
    const at = (text: string) => words.findIndex(each => each.includes(text))
    return at('责任督学挂牌') - at('教育督导机构独立设置')
  }
  await expect.poll(order).toBe(-1)
})

test('what is wrong is said beside the draft, leads to its place and keeps it from being published', async () => {
  const page = await scene.signIn(cityOfficer)
  await startDraft(page, 2027)
  await page.getByRole('button', { name: '发布', exact: true }).waitFor()
  await choose(page, '学校党的建设和思政课建设')
  await page.getByLabel('编号').fill('1.1')
  const checks = page.getByRole('region', { name: '发布前检查' })
  await checks.getByText('“1.1”重复').waitFor()
  expect(await page.getByRole('button', { name: /发布（还有1处待改）/ }).isDisabled()).toBe(true)
  await choose(page, '基础教育课程开设情况')
  await checks.getByRole('button', { name: '评价要点 1.1' }).click()
  await page.getByRole('heading', { name: '评价要点 1.1' }).waitFor()
  await page.getByLabel('编号').fill('1.2')
  await checks.getByText('没有问题').waitFor()
})

test('publishing says what changes, ends editing, and reaches the counties below', async () => {
  const page = await scene.signIn(cityOfficer)
  await startDraft(page, 2028)
  await choose(page, '学校党的建设和思政课建设')
  await page.getByLabel('评价要点', { exact: true }).fill('学校党的建设和思政课教师队伍建设')
  const address = page.url()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('改名').waitFor()
  expect(await dialog.innerText()).toContain('内容不能再改')
  await dialog.getByRole('button', { name: '确认发布' }).click()
  await page.getByRole('cell', { name: '学校党的建设和思政课教师队伍建设' }).waitFor()
  await page.goto(address)
  await page.getByText('这个版本不能编辑').waitFor()

  const county = await scene.signIn(countyOfficer)
  await county.goto(`${scene.url}/standards/editions`)
  const row = county.getByRole('row').filter({ hasText: '2028年市对县' })
  expect(await row.innerText()).toContain('已发布')
  expect(await county.getByRole('button', { name: '起草新版本' }).count()).toBe(0)
  await row.getByRole('link', { name: '与2024年版对照' }).click()
  const change = county.getByRole('row').filter({ hasText: '思政课教师队伍' })
  expect(await change.getByRole('cell').first().innerText()).toBe('改名')
  await change.locator('ins').first().waitFor()
})

test('a comparison shows only the kinds asked for, and a refresh keeps them', async () => {
  const page = await scene.signIn(countyOfficer, 'phone')
  const pair = 'from=heilongjiang-city-2022&to=heilongjiang-county-2024'
  await page.goto(`${scene.url}/standards/compare?${pair}`)
  for (const kind of [/^不变/, /^新增/]) {
    await page.getByRole('checkbox', { name: kind }).click()
    await page.getByRole('checkbox', { name: kind, checked: false }).waitFor()
  }
  await page.reload()
  await page.getByRole('cell', { name: '取消' }).first().waitFor()
  expect(await page.getByRole('cell', { name: '新增' }).count()).toBe(0)
  expect(await sidewaysScroll(page)).toBe(0)
})

test('two who write at once are told, and a person decides whose words stay', async () => {
  const page = await scene.signIn(cityOfficer)
  await startDraft(page, 2029)
  const other = await scene.signIn(cityOfficer)
  await other.goto(page.url())
  await outline(other).waitFor()
  await other.getByLabel('文号').fill('他人〔2029〕1号')
  await saved(other).waitFor()
  await other.waitForTimeout(2_500)
  await page.getByLabel('文号').fill('本人〔2029〕2号')
  await page.getByText('已有更新的版本').waitFor()
  await page.getByRole('button', { name: '以本页内容另存为最新版' }).click()
  await saved(page).waitFor()
  await page.reload()
  await outline(page).waitFor()
  expect(await page.getByLabel('文号').inputValue()).toBe('本人〔2029〕2号')
})

test('a draft goes out to Excel and comes back as one step', async () => {
  const page = await scene.signIn(cityOfficer)
  await startDraft(page, 2030)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^2030年.*\.xlsx$/)
  const file = await download.path()
  await choose(page, '党委、政府研究部署教育工作')
  await page.keyboard.press('Delete')
  await page.getByLabel('选择方案的 Excel 文件').setInputFiles(file)
  await outline(page).getByText('党委、政府研究部署教育工作').waitFor()
  await page.keyboard.press('Control+z')
  await outline(page).getByText('党委、政府研究部署教育工作').waitFor({ state: 'detached' })
})

test('the editor is accessible, also on a phone, where it does not scroll sideways', async () => {
  const page = await scene.signIn(cityOfficer)
  await startDraft(page, 2031)
  expect(await seriousViolations(page)).toEqual([])
  await choose(page, '一般公共预算教育支出总额及比上年增减')
  await page.getByText('须有数据（').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  const phone = await scene.signIn(cityOfficer, 'phone')
  await phone.goto(page.url())
  await outline(phone).waitFor()
  expect(await sidewaysScroll(phone)).toBe(0)
  expect(await seriousViolations(phone)).toEqual([])
})

test('no page asked for anything outside the server, and no script broke', () => {
  expect(scene.foreignRequests).toEqual([])
  expect(scene.brokenScripts).toEqual([])
})
