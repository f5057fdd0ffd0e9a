import type { CreatePoolFacts } from '../facts.js';
import type { Problem } from '../problems.js';
import { payment, reasonsOf } from './reasons.js';

/** Anybody may create pools; only the fee can stand in the way. */
export function checkCreatePool(facts: CreatePoolFacts): Problem[] {
  const reasons = reasonsOf(facts);
  payment(reasons);
  return reasons.list;
}
