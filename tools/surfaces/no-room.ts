/** As a browser answers that has no room left. Sent as text: it uses nothing from outside itself. */
export function noRoom(): void {
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse })
}
