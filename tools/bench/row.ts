/** One figure of a bench. */
export interface Row {
  bench: string
  what: string
  value: number
  /** `×` for a ratio of two things measured side by side. */
  unit: string
  better: 'more' | 'less'
  reach?: number
  aim?: number
}
