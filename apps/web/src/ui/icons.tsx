import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export function WorkbenchIcon() {
  return (
    <Icon>
      <path d="M3 9.5 10 4l7 5.5V16H3zM8 16v-4h4v4" />
    </Icon>
  )
}

export function IndicatorsIcon() {
  return (
    <Icon>
      <path d="M3 17h14M5 17v-5M9 17V8M13 17v-7M17 17V4" />
    </Icon>
  )
}

export function ReportIcon() {
  return (
    <Icon>
      <path d="M5 3h7l3 3v4M5 3v14h4M8 8h4M8 11h2M11 15l2 2 4-4" />
    </Icon>
  )
}

export function LibraryIcon() {
  return (
    <Icon>
      <path d="M10 5.5C8 4 5.5 4 3 4.5V16c2.5-.5 5-.5 7 1 2-1.5 4.5-1.5 7-1V4.5c-2.5-.5-5-.5-7 1zM10 5.5V17" />
    </Icon>
  )
}

export function UploadIcon() {
  return (
    <Icon>
      <path d="M10 13V4M6.5 7.5 10 4l3.5 3.5M4 13v3h12v-3" />
    </Icon>
  )
}

export function ProblemsIcon() {
  return (
    <Icon>
      <path d="M4 3h12v14H4zM7 7h6M7 10h6M7 13h3M13.5 13v.01" />
    </Icon>
  )
}
