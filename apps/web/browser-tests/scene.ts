import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfiguration, startServer } from '@mingjian/server'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const screens = {
  office: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const
export type Screen = keyof typeof screens

/** An account of the sample region. */
export interface Account {
  username: string
  password: string
}

export interface Scene {
  /** Address of the running product. */
  url: string
  /** A fresh page that nobody has signed in on. */
  openPage: (screen?: Screen) => Promise<Page>
  /** A page with `account` signed in, standing on the workbench. */
  signIn: (account: Account, screen?: Screen) => Promise<Page>
  /** Addresses any page asked for outside the product. */
  foreignRequests: string[]
  /** What pages threw. */
  brokenScripts: string[]
  close: () => Promise<void>
}

/** Starts the real server on a free port with the sample region, and a browser beside it. */
export async function startScene(options: { empty?: boolean } = {}): Promise<Scene> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Error(`No browser at ${executablePath}: install chromium or set CHROMIUM_PATH`)
  const data = await mkdtemp(join(tmpdir(), 'mingjian-browser-'))
  const server = await startServer(
    // Port 0: whichever is free. No DATABASE_URL: the embedded database.
    readConfiguration({}, { port: '0', dataDir: data, empty: options.empty }),
  )
  const browser = await chromium.launch({ executablePath, args: flags })
  const foreignRequests: string[] = []
  const brokenScripts: string[] = []
  const cookies = new Map<string, Cookies>()
  const openPage = async (screen: Screen = 'office', known: Cookies = []) => {
    const context = await newContext(browser, screen)
    onTestFinished(() => context.close())
    await context.addCookies(known)
    const page = await context.newPage()
    page.on('request', request => {
      const address = request.url()
      if (!address.startsWith(server.url) && /^(https?|wss?):/.test(address))
        foreignRequests.push(address)
    })
    page.on('pageerror', error => brokenScripts.push(error.message))
    return page
  }
  return {
    url: server.url,
    openPage: screen => openPage(screen),
    signIn: async (account, screen) => {
      // Signing in is slow on purpose (password hashing): later pages go on with the first session.
      const page = await openPage(screen, cookies.get(account.username))
      await page.goto(`${server.url}/`)
      const workbench = page.getByRole('heading', { name: '工作台' })
      const form = page.getByRole('heading', { name: '登录' })
      await workbench.or(form).waitFor()
      if (await form.isVisible()) await fillSignIn(page, account)
      await workbench.waitFor()
      cookies.set(account.username, await page.context().cookies())
      return page
    },
    foreignRequests,
    brokenScripts,
    close: async () => {
      await browser.close()
      await server.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

function newContext(browser: Browser, screen: Screen): Promise<BrowserContext> {
  return browser.newContext({
    viewport: screens[screen],
    hasTouch: screen === 'phone',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
}

/** Fills and sends the sign-in form. */
export async function fillSignIn(page: Page, account: Account): Promise<void> {
  await page.getByLabel('用户名', { exact: true }).fill(account.username)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Serious and critical accessibility violations of what is on the page now, one readable line each. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await checker.run(document)
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`))
  })
}

/** By how many px the page body can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
