/** The address of the sign-in page that brings one back to `path` afterwards. */
export function signInAddress(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(path)}`
}

/** Where to go after signing in. Only a place of this site: another host in the link is ignored. */
export function returnPath(search: string): string {
  const wanted = new URLSearchParams(search).get('return') ?? '/'
  return /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/sign-in') ? wanted : '/'
}
