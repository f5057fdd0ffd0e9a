import { forecastWithdrawals } from '@stakepool-kit/sdk/advice';
import { describe, expect, it } from 'vitest';
import { DAY, inputOf, NOW, PHA, type Plan, user } from '../withdraw-forecast/test-input';
import { queueRows, requestOf } from './queue-rows';

const [ann, bob] = [user('1'), user('2')];

function rows(plan: Plan) {
  const input = inputOf(plan);
  const forecast = forecastWithdrawals(input);
  return { list: queueRows(input, forecast), forecast };
}

describe('queueRows', () => {
  it('says what pays each request, in service order', () => {
    const { list } = rows({
      queue: [
        [ann, 500, 5],
        [bob, 300, 4],
      ],
      cooling: [
        [200, -1],
        [400, 1],
      ],
      mining: [2000],
    });
    const [first, second] = list;
    expect(first).toMatchObject({ position: 1, user: ann, amount: 500n * PHA, dueTime: NOW + 2 * DAY, uncovered: 0n });
    expect(first?.expected).toMatchObject({ code: 'parts', amount: 200n * PHA, ready: true });
    expect(second).toMatchObject({ position: 2, uncovered: 200n * PHA });
    expect(second?.expected).toMatchObject({ code: 'parts', amount: 100n * PHA, ready: false });
  });

  it('pays whole from one worker', () => {
    const { list } = rows({ queue: [[ann, 500, 5]], cooling: [[600, 1]] });
    expect(list[0]?.expected).toMatchObject({ code: 'whole', ready: false });
  });

  it('has nothing in sight when no worker is left', () => {
    const { list } = rows({ free: 100, queue: [[ann, 50, 1]] });
    expect(list[0]).toMatchObject({ expected: { code: 'none' }, uncovered: 0n });
  });

  it('knows nothing of an unsure forecast, but still what is covered', () => {
    const input = inputOf({ queue: [[ann, 500, 5]], mining: [2000] });
    const list = queueRows(input, { unsure: { code: 'forecast.beyond64Bits' } });
    expect(list[0]).toMatchObject({ expected: { code: 'unsure' }, uncovered: 500n * PHA });
  });
});

describe('requestOf', () => {
  it('finds the place of an account', () => {
    const { forecast } = rows({
      queue: [
        [ann, 500, 5],
        [bob, 300, 4],
      ],
      mining: [2000],
    });
    expect(requestOf(forecast, bob)).toMatchObject({ position: 2, request: { amount: 300n * PHA } });
    expect(requestOf(forecast, user('3'))).toBeNull();
    expect(requestOf(forecast, null)).toBeNull();
  });
});
