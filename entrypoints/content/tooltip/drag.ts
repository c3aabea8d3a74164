/** Moves by the grip; `by` is told the distance from where it was taken. */
export function draggable(grip: HTMLElement, begin: () => void, by: (dx: number, dy: number) => void) {
  let from: { x: number; y: number } | undefined
  grip.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return
    event.preventDefault()
    from = { x: event.clientX, y: event.clientY }
    grip.setPointerCapture(event.pointerId)
    begin()
  })
  grip.addEventListener('pointermove', (event) => {
    if (from !== undefined && event.isTrusted) by(event.clientX - from.x, event.clientY - from.y)
  })
  for (const type of ['pointerup', 'pointercancel'] as const)
    grip.addEventListener(type, () => {
      from = undefined
    })
}
