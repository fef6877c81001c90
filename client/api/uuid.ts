/** A random id (UUID version 4) for a command, a request or a file. It names things; it protects nothing. */
export const uuid = (): string =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const random = Math.floor(Math.random() * 16)
    return (place === 'x' ? random : (random & 3) | 8).toString(16)
  })
