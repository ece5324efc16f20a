/** The part of the package `smpp` that the tests' SMS centre uses; it has no types of its own. */
declare module 'smpp' {
  import type { Server } from 'node:net'

  const smpp: { createServer(options: object, heard: (session: never) => void): Server }
  export default smpp
}
