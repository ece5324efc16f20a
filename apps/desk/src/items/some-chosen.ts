/** A rule for a group of boxes: `required` would put on the group a mark that only its boxes may carry (ARIA). Give the item `required` for its star. */
export const someChosen = (message: string) => ({
  validator: (_: unknown, chosen?: readonly unknown[]) => (chosen?.length ? Promise.resolve() : Promise.reject(new Error(message))),
})
