/** The mark of the product: 明鉴 cut as a square seal. The only large piece of cinnabar. */
export function Seal({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="4" fill="var(--not-met)" />
      <rect
        x="2.2"
        y="2.2"
        width="27.6"
        height="27.6"
        rx="2.5"
        fill="none"
        stroke="var(--surface)"
      />
      <text
        x="16"
        y="22.5"
        textAnchor="middle"
        fontSize="18"
        fontWeight="700"
        fill="var(--surface)"
        fontFamily="var(--font-heading)"
      >
        鉴
      </text>
    </svg>
  )
}
