import { escapeXml } from '../xml/escape-xml.ts'

/**
 * A page of HTML that stands by itself: its policy lets it load nothing and run nothing.
 * `title` is text; `styles` and `body` are CSS and HTML already.
 */
export function selfContainedPage(title: string, styles: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${styles}</style>
</head>
<body>${body}</body>
</html>
`
}
