const two = (value: number) => String(value).padStart(2, '0')

const dayKey = (date: Date) => `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`

/** A moment as people say it: "今天 09:05", "昨天 16:30", "3月2日 08:00", "2023年3月2日". */
export function formatMoment(iso: string, now = new Date()): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (dayKey(date) === dayKey(now)) return `今天 ${time}`
  if (dayKey(date) === dayKey(yesterday)) return `昨天 ${time}`
  const day = `${date.getMonth() + 1}月${date.getDate()}日`
  return date.getFullYear() === now.getFullYear()
    ? `${day} ${time}`
    : `${date.getFullYear()}年${day}`
}

/** What one says on opening the page at this hour. */
export function greetingAt(hour: number): string {
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

/** "2023年", "2024年第1季度"; other periods as written. */
export function formatPeriod(period: string): string {
  const quarter = /^(\d{4})Q([1-4])$/.exec(period)
  if (quarter) return `${quarter[1]}年第${quarter[2]}季度`
  return /^\d{4}$/.test(period) ? `${period}年` : period
}
