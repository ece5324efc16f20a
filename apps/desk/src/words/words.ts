/** The words of a feature: flat keys (`<feature>.<what>`), the same in both languages; `{name}` stands for a parameter. */
export interface Words {
  readonly zh: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}
