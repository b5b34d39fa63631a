import { chromium } from 'playwright-core'

const base = 'http://127.0.0.1:8613'
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
const open = async (w, h) => {
  const c = await browser.newContext({
    viewport: { width: w, height: h },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const p = await c.newPage()
  p.on('pageerror', e => console.log('ERR', e.message))
  p.on('console', m => m.type() === 'error' && console.log('CONSOLE', m.text().slice(0, 200)))
  await p.goto(base + '/sign-in')
  await p.getByLabel('用户名', { exact: true }).fill('mingzhou')
  await p.getByLabel('密码', { exact: true }).fill('mingjian-2024')
  await p.getByRole('button', { name: '登录' }).click()
  await p.getByRole('heading', { name: '工作台' }).waitFor()
  return p
}
const p = await open(1440, 900)
const shot = (n, pg = p) => pg.screenshot({ path: `/tmp/ed/${n}.png` })
await p.goto(base + '/standards/editions')
await p.getByRole('table').waitFor()
await shot('list')
await p.goto(base + '/standards/compare?from=heilongjiang-city-2022&to=heilongjiang-county-2024')
await p.getByRole('table').waitFor()
await p.waitForTimeout(500)
await shot('compare')
await p.goto(base + '/standards/editions')
await p.getByRole('table').waitFor()
if (!(await p.getByRole('link', { name: '继续编辑' }).count())) {
  await p.getByRole('button', { name: '起草新版本' }).first().click()
  await p.waitForTimeout(600)
  await shot('start')
  await p.getByRole('button', { name: '复制并开始起草' }).click()
} else await p.getByRole('link', { name: '继续编辑' }).first().click()
await p.getByRole('navigation', { name: '方案目录' }).waitFor()
await p.waitForTimeout(500)
await shot('edit')
const nav = p.getByRole('navigation', { name: '方案目录' })
await nav.locator('button[data-depth="3"]').nth(2).click()
await p.waitForTimeout(400)
await shot('edit-point')
await nav.locator('button[data-depth="2"]').nth(1).click()
await p.waitForTimeout(300)
await shot('edit-item')
const ph = await open(390, 844)
await ph.goto(p.url())
await ph.getByRole('navigation', { name: '方案目录' }).waitFor()
await ph.waitForTimeout(500)
await ph.screenshot({ path: '/tmp/ed/edit-390.png', fullPage: true })
await ph.goto(base + '/standards/compare?from=heilongjiang-city-2022&to=heilongjiang-county-2024')
await ph.getByRole('table').waitFor()
await ph.waitForTimeout(500)
await ph.screenshot({ path: '/tmp/ed/compare-390.png' })
await ph.goto(base + '/standards/editions')
await ph.getByRole('table').waitFor()
await ph.waitForTimeout(300)
await ph.screenshot({ path: '/tmp/ed/list-390.png' })
await browser.close()
