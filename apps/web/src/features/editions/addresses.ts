export const editionsAddress = '/standards/editions'

export const editAddress = (id: string) => `/standards/editions/${encodeURIComponent(id)}`

export const compareAddress = (from: string, to: string) =>
  `/standards/compare?${new URLSearchParams({ from, to })}`
