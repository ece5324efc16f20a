/** The words of a feature: flat keys (`<feature>.<what>`), the same in both languages; `{name}` stands for a parameter. */
export interface Words {
  readonly zh: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}

/** Words kept in several files, as one. */
export const joined = (...parts: readonly Words[]): Words => ({
  zh: Object.assign({}, ...parts.map((part) => part.zh)) as Words['zh'],
  en: Object.assign({}, ...parts.map((part) => part.en)) as Words['en'],
})
