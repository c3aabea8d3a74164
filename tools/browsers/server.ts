import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page as the loopback serves it. */
export interface Served {
  body: string | Uint8Array
  type?: string
  headers?: Record<string, string>
  /** Comes later. */
  rest?: Promise<string>
}

export interface Server {
  port: number
  close(): Promise<void>
}

/** Serves what `answer` gives for a path, on a free port of the loopback. */
export async function serve(answer: (path: string) => Served | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url ?? '/', 'http://loopback').pathname)
    const type = found?.type ?? 'text/html; charset=utf-8'
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'cache-control': 'no-store',
      ...found?.headers,
    })
    if (found?.rest === undefined) response.end(found?.body)
    else {
      response.write(found.body)
      void found.rest.then((rest) => response.end(rest))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
