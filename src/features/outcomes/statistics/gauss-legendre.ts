/** A point of a quadrature rule on −1…1, and its weight. */
export interface QuadraturePoint {
  at: number;
  weight: number;
}

/**
 * Gauss–Legendre points on −1…1: exact for polynomials up to degree 2 × count − 1.
 * Roots of the Legendre polynomial by Newton's method from Tricomi's estimate (Press et al., Numerical Recipes, 4.6).
 */
export function gaussLegendre(count: number): QuadraturePoint[] {
  return Array.from({ length: count }, (_, index) => {
    let at = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    for (let step = 0; step < 10; step++) {
      const { value, slope } = legendre(count, at);
      at -= value / slope;
    }
    return { at, weight: 2 / ((1 - at * at) * legendre(count, at).slope ** 2) };
  });
}

function legendre(degree: number, x: number): { value: number; slope: number } {
  let previous = 1;
  let value = x;
  for (let k = 2; k <= degree; k++) {
    [previous, value] = [value, ((2 * k - 1) * x * value - (k - 1) * previous) / k];
  }
  return { value, slope: (degree * (x * value - previous)) / (x * x - 1) };
}
