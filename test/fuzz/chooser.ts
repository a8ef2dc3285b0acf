/** Numbers below a limit, one after the other, that follow from a seed (a linear congruential generator, the constants of Numerical Recipes). */
export function chooser(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
