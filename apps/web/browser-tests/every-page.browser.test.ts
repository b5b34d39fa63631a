import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOfficer } from './sample-accounts.ts'
import { type Scene, seriousViolations, sidewaysScroll, startScene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

const report = '明川县自评报告\n\n一、概况\n\n公办园在园幼儿占比为41.49%，达到国家规定标准。\n'

interface PageCase {
  name: string
  open: (page: Page) => Promise<void>
}

const go = (path: string, ready: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await page.goto(scene.url + path)
  await ready(page)
}

async function openAudit(page: Page) {
  await page.goto(`${scene.url}/report-audits`)
  await page
    .getByLabel('选择报告')
    .setInputFiles({ name: '报告.txt', mimeType: 'text/plain', buffer: Buffer.from(report) })
  await page.getByRole('article', { name: '报告正文' }).waitFor()
}

const openTab = (name: RegExp) => async (page: Page) => {
  await openAudit(page)
  await page.getByRole('tab', { name }).click()
}

/** On the phone findings wait in a sheet. */
async function openFindings(page: Page) {
  await openAudit(page)
  const handle = page.getByRole('button', { name: /^问题 \d+ 个/ })
  if (await handle.isVisible()) await handle.click()
}

/** Two versions of a report, the first with a dismissed finding. */
async function openComparison(page: Page) {
  await openFindings(page)
  await page.getByRole('button', { name: '不是问题' }).first().click()
  const form = page.getByRole('form', { name: '标为不是问题' })
  await form.getByRole('textbox').fill('按省定口径统计')
  await form.getByRole('button', { name: '标为不是问题' }).click()
  await page.getByText('已标为“不是问题”').waitFor()
  const before = page.url()
  await page.getByLabel('选择修改后的报告').setInputFiles({
    name: '报告二.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(report.replace('41.49%', '52.3%')),
  })
  await page.waitForURL(address => address.href !== before)
  await page.getByRole('link', { name: '与第1版对比' }).click()
  await page.getByRole('region', { name: '已改' }).waitFor()
}

async function openForm(page: Page) {
  await openFindings(page)
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('button', { name: '转为问题' }).first().click()
  await page.getByRole('form', { name: '转为问题' }).waitFor()
}

async function openProblems(page: Page) {
  await openForm(page)
  await page
    .getByRole('form', { name: '转为问题' })
    .getByRole('button', { name: '转为问题' })
    .click()
  await page.getByRole('link', { name: '在问题清单中查看' }).first().click()
  await page.getByRole('button', { name: '撤回' }).first().click()
}

const firstValue = (page: Page) => page.getByRole('button', { name: /查看如何算出/ }).first()

const pages: PageCase[] = [
  {
    name: '工作台',
    open: go('/', page => page.getByRole('heading', { name: '近期动态' }).waitFor()),
  },
  { name: '指标', open: go('/indicators', page => firstValue(page).waitFor()) },
  {
    name: '如何算出',
    open: async page => {
      await go('/indicators', each => firstValue(each).click())(page)
      await page.getByRole('heading', { name: '计算过程' }).waitFor()
      // The drawer slides in; half-transparent words would fail the contrast check.
      await page.waitForTimeout(600)
    },
  },
  {
    name: '指标详情',
    open: async page => {
      const figure = encodeURIComponent('jiaodu-2017-6/R6-J#cv@junior')
      const place = `/indicators/detail?org=239921&period=2023&open=${figure}`
      await go(place, each => each.getByRole('img', { name: /历年变化/ }).waitFor())(page)
      await page.getByRole('table', { name: '所辖单位的数值' }).waitFor()
    },
  },
  {
    name: '报告核查',
    open: go('/report-audits', page => page.getByRole('heading', { name: '核查记录' }).waitFor()),
  },
  { name: '核查结果', open: openAudit },
  { name: '处理发现', open: openForm },
  { name: '版本对比', open: openComparison },
  {
    name: '正文差异',
    open: async page => {
      await openComparison(page)
      await page.getByRole('tab', { name: /^正文差异/ }).click()
    },
  },
  { name: '问题清单', open: openProblems },
  { name: '陈述', open: openTab(/^陈述/) },
  { name: '评价内容对照', open: openTab(/评价内容/) },
  { name: '标准库', open: go('/standards', page => page.getByRole('table').waitFor()) },
  {
    name: '数据项',
    open: go('/standards?tab=elements', page => page.getByRole('table').waitFor()),
  },
  {
    name: '标准',
    open: go('/standards/jiaodu-2017-6', page => page.getByRole('table').waitFor()),
  },
  {
    name: '标准中的指标',
    open: async page => {
      const place = '/standards/jiaodu-2017-6?open=jiaodu-2017-6/R4-P@primary'
      await go(place, each => each.getByRole('heading', { name: '怎样计算' }).waitFor())(page)
      await page.waitForTimeout(600)
    },
  },
  {
    name: '公式',
    open: go(
      `/standards/formulas/${encodeURIComponent('jiaodu-2012-3/B5@primary')}`,
      async page => {
        await page.getByText('可以计算').waitFor()
        await page.getByRole('button', { name: '试算', exact: true }).click()
        await page.getByRole('heading', { name: '试算公式的计算过程' }).waitFor()
      },
    ),
  },
  {
    name: '评价方案',
    open: go('/standards/frameworks/heilongjiang-county-2024', page =>
      page.getByRole('table').first().waitFor(),
    ),
  },
  {
    name: '方案版本',
    open: go('/standards/editions', page => page.getByRole('table').waitFor()),
  },
  {
    name: '方案对照',
    open: go('/standards/compare?from=heilongjiang-city-2022&to=heilongjiang-county-2024', page =>
      page.getByRole('table').waitFor(),
    ),
  },
  { name: '没有的页面', open: go('/nowhere', page => page.getByText('回到工作台').waitFor()) },
]

test.each(pages)('$name has no serious accessibility violation', async ({ open }) => {
  const page = await scene.signIn(countyOfficer)
  await open(page)
  expect(await seriousViolations(page)).toEqual([])
})

test.each(pages)(
  '$name does not scroll sideways on a phone and stays accessible',
  async ({ open }) => {
    const page = await scene.signIn(countyOfficer, 'phone')
    await open(page)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await seriousViolations(page)).toEqual([])
  },
)

test('the sign-in page is accessible and fits a phone', async () => {
  const page = await scene.openPage('phone')
  await page.goto(`${scene.url}/sign-in`)
  await page.getByRole('button', { name: '登录' }).waitFor()
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await seriousViolations(page)).toEqual([])
})

test('no page asked for anything outside the server, and no script broke', () => {
  expect(scene.foreignRequests).toEqual([])
  expect(scene.brokenScripts).toEqual([])
})
