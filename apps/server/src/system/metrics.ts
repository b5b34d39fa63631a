import type { FastifyInstance } from 'fastify'

/** Upper bounds of the duration histogram, seconds. */
const buckets = [0.01, 0.05, 0.1, 0.3, 1, 3, 10]

interface Series {
  count: number
  seconds: number
  buckets: number[]
}

/** Counts requests by method, route and status; routes, not addresses, so that their number stays small. */
export class Metrics {
  private readonly requests = new Map<string, Series>()

  observe(app: FastifyInstance): void {
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none'
      const labels = `method="${request.method}",route="${route}",status="${reply.statusCode}"`
      this.add(labels, reply.elapsedTime / 1000)
    })
  }

  private add(labels: string, seconds: number): void {
    const series = this.requests.get(labels) ?? {
      count: 0,
      seconds: 0,
      buckets: buckets.map(() => 0),
    }
    series.count += 1
    series.seconds += seconds
    series.buckets = series.buckets.map((n, i) => n + (seconds <= (buckets[i] ?? 0) ? 1 : 0))
    this.requests.set(labels, series)
  }

  /** Prometheus text format. */
  text(gauges: Record<string, number>): string {
    const memory = process.memoryUsage()
    const cpu = process.cpuUsage()
    const lines = [
      ...gauge('process_resident_memory_bytes', memory.rss),
      ...gauge('nodejs_heap_size_used_bytes', memory.heapUsed),
      '# TYPE process_cpu_seconds_total counter',
      `process_cpu_seconds_total ${(cpu.user + cpu.system) / 1e6}`,
      ...gauge('process_start_time_seconds', Math.round(Date.now() / 1000 - process.uptime())),
      ...Object.entries(gauges).flatMap(([name, value]) => gauge(name, value)),
      '# TYPE http_request_duration_seconds histogram',
      ...[...this.requests].flatMap(([labels, series]) => histogram(labels, series)),
    ]
    return `${lines.join('\n')}\n`
  }
}

const gauge = (name: string, value: number) => [`# TYPE ${name} gauge`, `${name} ${value}`]

function histogram(labels: string, series: Series): string[] {
  const name = 'http_request_duration_seconds'
  return [
    ...buckets.map((le, i) => `${name}_bucket{${labels},le="${le}"} ${series.buckets[i] ?? 0}`),
    `${name}_bucket{${labels},le="+Inf"} ${series.count}`,
    `${name}_sum{${labels}} ${series.seconds}`,
    `${name}_count{${labels}} ${series.count}`,
  ]
}
