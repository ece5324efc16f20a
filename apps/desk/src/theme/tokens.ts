import { type ThemeConfig, theme } from 'antd'

/** A colour of ground.css as it is now, for what cannot use the variable itself (antd's tokens, charts). */
export const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

/** antd's tokens out of the colours of ground.css. */
export function themeOf(dark: boolean, motion: boolean): ThemeConfig {
  return { algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm, token: { ...tokens(dark), motion }, components: components(dark) }
}

const tokens = (dark: boolean): ThemeConfig['token'] => ({
  colorPrimary: dark ? '#4fbfa5' : colour('accent'),
  colorInfo: colour('blue'),
  colorSuccess: colour('green'),
  colorWarning: colour('warm'),
  colorError: colour('red'),
  colorSuccessBg: colour('green-soft'),
  colorWarningBg: colour('warm-soft'),
  colorErrorBg: colour('red-soft'),
  colorInfoBg: colour('blue-soft'),
  colorLink: colour('accent'),
  colorLinkHover: colour('accent'),
  colorLinkActive: colour('accent'),
  colorText: colour('ink'),
  colorTextSecondary: colour('ink-2'),
  colorTextTertiary: colour('ink-3'),
  colorTextDescription: colour('ink-2'),
  colorTextPlaceholder: colour('ink-3'),
  colorBgLayout: colour('ground'),
  colorBgContainer: colour('surface'),
  colorBgElevated: colour('surface'),
  colorBorder: colour('line-strong'),
  colorBorderSecondary: colour('line'),
  colorTextLightSolid: dark ? '#06120f' : '#ffffff',
  fontFamily: 'var(--font)',
  fontSize: 14,
  borderRadius: 6,
  controlHeight: 34,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.18s',
})

const components = (dark: boolean): ThemeConfig['components'] => ({
  Table: {
    headerBg: colour('sunken'),
    headerColor: colour('ink-2'),
    headerSplitColor: 'transparent',
    headerSortActiveBg: colour('sunken'),
    headerSortHoverBg: colour('line'),
    bodySortBg: 'transparent',
    rowHoverBg: colour('ground'),
    cellPaddingBlockMD: 8,
    cellPaddingInlineMD: 12,
  },
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
  Descriptions: { labelColor: colour('ink-2') },
  Tooltip: { colorBgSpotlight: dark ? '#3a443f' : '#26302c', colorTextLightSolid: '#ffffff' },
  Modal: { titleFontSize: 17 },
})
