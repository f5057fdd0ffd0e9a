import { messagesOf } from '../../../transactions/problems/word-table';
import type { preflight as en } from '../../en/problems/preflight';
import type { Translation } from '../../types';

const STATE =
  '“{state, select, Mining {挖矿中} Unresponsive {无响应} CoolingDown {冷却中} Releasing {释放中} Ready {就绪} other {{state}}}”';

export const preflight: Translation<typeof en> = messagesOf({
  'input.poolId': ['这不是抵押池编号。', '请输入整数，例如 42。'],
  'input.workerKey': ['这不是计算节点公钥。', '请输入 0x 和 64 位十六进制数字。'],
  'input.workerKeys': ['文本中没有计算节点公钥，或超过 10,000 个。', '请粘贴 64 位十六进制公钥，每行一个。'],
  'input.accountId': ['这不是账户。', '请输入本网络的地址，或十六进制公钥。'],
  'input.history': ['无法查询此历史。', '请至少选择一个抵押池，或减少抵押池，或缩短时间。'],
  'input.blockHash': ['这不是区块哈希。', '请输入 0x 和 64 位十六进制数字。'],
  'input.address.notBase58': ['地址中含有无效字符。', '请重新复制地址。'],
  'input.address.length': ['地址太短或太长。', '请复制完整的地址。'],
  'input.address.checksum': ['地址有误：校验和不符。', '请重新复制地址。'],
  'input.address.prefix': ['该地址属于其他网络：其前缀为{found}，此处为{expected}。', '请使用该账户在本网络的地址。'],
  'input.actingAs': ['无法以此名义发起交易。', '请给出被代理的账户，或多签账户的阈值和签署人。'],
  'input.amountOutOfRange': ['数量小于 0，或超出链所能表示的范围。', '请输入其他数量。'],
  'input.amount.empty': ['没有数量。', '请输入数量。'],
  'input.amount.notANumber': ['这不是数字。', '请输入数字，例如 2000 或 0.5。'],
  'input.amount.negative': ['数量小于 0。', '请输入 0 或更大的数量。'],
  'input.amount.tooManyDecimals': ['数量的小数位超过链所支持的位数。', '请去掉末尾的小数位。'],
  'input.amount.tooLarge': ['数量超出链所能表示的范围。', '请输入更小的数量。'],
  'input.commissionOutOfRange': ['佣金不在 0% 至 100% 之间。', '请输入 0 到 100 的百分比。'],
  'input.descriptionTooLong': ['简介太长：链上最多 4,400 字节。', '请缩短简介。'],
  'input.preparedTransaction': ['这不是为此链准备的交易。', '请为此链重新准备。'],
  'input.signature': ['签名无法使用。', '请以十六进制给出签名者生成的 64 或 65 字节。'],

  'runtime.callMissing': ['此链没有调用 {call}。', '请使用运行时版本更新的链。'],
  'pool.rejected.payment': ['{account} 无法支付 {fee} 的手续费：可支付 {payable}。', '请转入 {missing}，或解锁部分代币。'],
  'pool.rejected.withdrawQueue': ['{user} 在抵押池 {pid} 的提取队列中没有请求。', '请选择在该队列中等待的账户。'],

  'warning.feeFromLocked': ['{fee} 的手续费中有 {locked} 取自被锁定的代币。', '若这些代币须保持完整，请先转入代币。'],
  'warning.feesRunOut': ['此后 {account} 还有 {left} 可付手续费，少于本次所需。', '请在下一笔交易前转入代币。'],
  'warning.lockedOut': ['此后只剩 {left} 可付手续费：账户无法再发送交易，连提取也不行。', '请至少少委托 {missing}。'],
  'warning.above64Bits': [
    '{operand, select, total_stake {总抵押} total_shares {总份额} free_stake {空闲抵押} your_shares {您的份额} your_stake {您的抵押} stake {抵押} other {数量}} {valueBare} 不小于 {limitBare}，链的计算从此处会溢出，结果与所求不同。{paid, select, none {} other {支付：{paid}。}}{slashed, select, none {} other {罚没：{slashed}。}}{dust, select, none {} other {作为尘埃丢失：{dust}。}}{minted, select, none {} other {份额：{mintedBare}。}}{queued, select, none {} other {排队份额：{queuedBare}。}}{ve, select, none {} other {Ve：{ve}。}}',
    '请保持在 {limit} 以下。',
  ],
  'warning.slashSettled': ['抵押池 {pid} 损失了抵押。此交易会结算您的 {slashed} 罚没。', '不发送此交易，损失也同样存在。'],
  'warning.paysOthers': [
    '其中 {amount} 会立即支付他人等待中的 {requests, plural, other {# 笔提取}}。',
    '请查看他们离开的原因，或选择其他抵押池。',
  ],
  'warning.replacesQueued': [
    '这会替换您排队中的请求：{beforeBare} 份额（{beforeWorth}）变为 {afterBare}（{afterWorth}）。它从第 {position} 位移到第 {newPosition} 位，倒计时重新开始。',
    '若要追加，请填写总和。若要保留，请不要发送。',
  ],
  'warning.withdrawQueued': [
    '{forceStop, select, true {立即支付 {atOnce}，{later} 等待。若到 {due} 仍在等待，链会停止抵押池 {pid} 的全部计算节点，共 {workers} 个。} other {立即支付 {atOnce}，{later} 等待释放或新的委托。}}',
    '{forceStop, select, true {提取 {atOnce}，或在冷却结束后获得其余部分。} other {支付之前仍有收益。}}',
  ],
  'warning.commissionChanges': ['今后奖励的佣金由 {before} 变为 {after}；已发放的奖励不变。', '请告知抵押者：佣金上升时他们可能离开。'],
  'warning.capStays': ['抵押池 {pid} 没有上限。设置后可以修改，但不能取消。', '高于全部代币数量的上限等于没有上限。'],
  'warning.capBlocks': ['抵押池 {pid} 已有 {totalStake}，上限 {cap} 不再接受委托。', '若要接受委托，请设置高于 {totalStake} 的上限。'],
  'warning.whitelistCloses': ['这是第一条：此后只有 {staker} 和池主可以委托到抵押池 {pid}。', '移除全部条目即可重新开放。'],
  'warning.whitelistOpens': ['这是最后一条：移除后任何人都可以委托到抵押池 {pid}。', '若要保持关闭，请先添加其他账户。'],
  'warning.resetsReward': ['{worker} 曾在抵押池 {pid} 获得 {totalReward}。重新添加后其总奖励从 0 开始。', '如有需要，请先记下总奖励。'],
  'warning.removesCooling': [
    '{worker} 正在冷却：它会离开抵押池 {pid} 的列表，{stake} 锁定至 {until}，之后须凭公钥取回。',
    '请先取回，再移除。',
  ],
  'warning.removesMining': [
    '{worker} 会立即停止且不再有收益：它会离开抵押池 {pid} 的列表，{stake} 锁定至 {until}，之后须凭公钥取回。',
    '请停止、取回，再移除。',
  ],
  'warning.coolDown': ['{worker} 会立即停止挖矿。{stake} 锁定至 {until}，期间没有收益。', '届时请取回：不会自动进行。'],
  'warning.cannotStop': ['本网络已关闭挖矿：{worker} 可以启动，但在开启前无法停止。', '请等待开启。'],
  'warning.restarts': [
    '{worker} 会立即停止并以 {after} 代替 {before} 重新启动。累积的值会重置：V {v}{newV, select, none {} other { 变为 {newV}}}。',
    '无需其他操作。',
  ],
  'warning.otherTarget': ['{amount} 的奖励会发到 {targetFull}，不是领取的账户。', '请逐字核对地址。'],
  'warning.newAccount': [
    '{targetFull} 尚不存在。{amount} 会创建它，其中 {minimum} 须留在账户中。',
    '若不想新建账户，请领取到已使用的账户。',
  ],
  'warning.subsidyShort': ['发放奖励的账户有 {available}，此后剩 {left}：在充值之前，后续领取可能失败。', '请尽早领取。'],

  'fleet.key.notHex': ['“{text}”不是公钥。', '请粘贴 0x 和 64 位十六进制数字。'],
  'fleet.key.tooShort': ['“{text}”有 {digits} 位十六进制数字。公钥有 {expected} 位。', '请完整复制。'],
  'fleet.key.tooLong': ['“{text}”有 {digits} 位十六进制数字。公钥有 {expected} 位。', '请只复制公钥。'],
  'fleet.overBudget': ['需要 {needed}；计划在抵押池 {pid} 还剩 {available}。', '请增加 {missing}，或选择更少的计算节点。'],
  'fleet.targetUnreachable': ['{worker} 启动时 V 最多为 {reachable}，不到 {target}。', '请选择更低的 V。'],
  'fleet.stopsMining': [`{worker} 处于${STATE}状态。移除会使其停止；{stake} 会进入冷却。`, '请先停止，或允许停止。'],
  'fleet.duplicate': ['它已在列表前面。'],
  'fleet.alreadyMining': [`{worker} 处于${STATE}状态。`],
  'fleet.alreadyStopped': [`{worker} 处于${STATE}状态，未在挖矿。`],
  'fleet.alreadyReady': ['{worker} 处于“就绪”状态。'],
  'fleet.alreadyInPool': ['{worker} 在抵押池 {pid} 中。'],
  'fleet.alreadyRemoved': ['{worker} 已不在抵押池 {pid} 中。'],
  'fleet.stakeEnough': ['{worker} 以 {stake} 挖矿；{wanted} 并不更多。'],
  'fleet.nothingToClaim': ['抵押池 {pid} 没有您的奖励。'],
  'fleet.belowMinimum': ['抵押池 {pid} 的奖励为 {amount}，低于 {minimum}。'],
  'fleet.startsCoolDown': ['{worker} 会立即停止。{stake} 冷却至 {until}。'],
  'fleet.stakeStaysLocked': ['{worker} 会离开其抵押池的列表。{stake} 仍冷却至 {until}；届时请取回。'],
});
