import { build } from 'wxt'

/** Both builds, once, before the first browser starts; `TIFA_BUILT` spares it where they are fresh. */
export default async function (): Promise<void> {
  if (process.env.TIFA_BUILT) return
  for (const browser of ['chrome', 'firefox']) await build({ browser, mode: 'production' })
}
