import type { ThemeConfig } from 'antd'
import { colours, cssVariables, fonts, sizes } from './tokens.ts'

const prefersReducedMotion = () =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches

/** Ant Design's theme from our tokens. */
export function antdTheme(): ThemeConfig {
  return {
    token: {
      colorPrimary: colours.accent,
      // Focus rings take these two.
      colorPrimaryBorder: colours.accent,
      lineWidthFocus: 2,
      colorInfo: colours.accent,
      colorLink: colours.accent,
      colorLinkHover: colours.accentHover,
      colorSuccess: colours.met,
      colorWarning: colours.missing,
      colorError: colours.notMet,
      colorText: colours.ink,
      colorTextSecondary: colours.inkSoft,
      colorTextTertiary: colours.inkFaint,
      colorTextPlaceholder: colours.inkFaint,
      colorTextDescription: colours.inkFaint,
      colorBgBase: colours.surface,
      colorBgLayout: colours.paper,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.surface,
      colorBgSpotlight: colours.ink,
      colorBorder: colours.lineStrong,
      colorBorderSecondary: colours.line,
      colorSplit: colours.line,
      controlItemBgActive: colours.accentSoft,
      controlItemBgHover: colours.paper,
      fontFamily: fonts.text,
      fontSize: sizes.text,
      borderRadius: 3,
      borderRadiusLG: 4,
      controlHeight: 34,
      controlHeightLG: 42,
      motion: !prefersReducedMotion(),
      boxShadow: '0 1px 2px rgb(31 42 44 / 8%)',
      boxShadowSecondary: '0 6px 24px rgb(31 42 44 / 14%)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
      Tabs: { horizontalItemGutter: 24, titleFontSize: 15 },
    },
  }
}

/** Puts the tokens on the root element, where every stylesheet finds them. */
export function applyCssVariables(root: HTMLElement): void {
  for (const [name, value] of Object.entries(cssVariables())) root.style.setProperty(name, value)
}
