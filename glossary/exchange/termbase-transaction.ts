import { type Levels, putExtra } from './termbase-fields.ts'

/**
 * Who did what to an entry, and when. TBX has the act as text under one type, MultiTerm the act as type and the person as text.
 */
export class Transaction {
  #what = ''
  #by = ''
  #at = ''

  take(name: string, key: string, value: string): void {
    if (name === 'date') this.#at = value
    else if (name === 'transac') {
      const isAct = /type|transaction/i.test(key)
      this.#what = isAct ? value : key
      if (!isAct && value !== '') this.#by = value
    } else if (value !== '') this.#by = value
  }

  /** The making and the changing of a whole entry have their place in the model. */
  tell({ concept, section, term }: Levels): void {
    const isMade = /^(origination|creation|input|created)/i.test(this.#what)
    if (section === undefined && (isMade || /^(modif|updat|import)/i.test(this.#what))) {
      if (this.#at) concept.audit[isMade ? 'createdAt' : 'modifiedAt'] = this.#at
      if (this.#by) concept.audit[isMade ? 'createdBy' : 'modifiedBy'] = this.#by
      return
    }
    const told = [this.#what, this.#at, this.#by].filter(Boolean).join(' ')
    if (told !== '') putExtra((term ?? section ?? concept).extra, 'transac', told)
  }
}
