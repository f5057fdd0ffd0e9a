import { messagesOf } from '../../../transactions/problems/word-table';
import type { sending as en } from '../../en/problems/sending';
import type { Translation } from '../../types';

const AGAIN = '请重新发送：交易会重新构建和签名。';
const LOOK_FIRST = '重新发送前请先查看账户。';
const OTHER_NODE = '请连接到其他节点。';
const REPORT = '请连接到其他链，或将此链报告给项目。';

export const sending: Translation<typeof en> = messagesOf({
  unexpected: ['发生了意外错误。', '请重试。'],
  'input.pendingTransaction': ['保存的交易无法读取，或属于其他链。', LOOK_FIRST],

  'transaction.blocked': ['链会拒绝此交易。', '请查看原因，然后重新发送。'],
  'transaction.unconfirmed': ['此交易需要先确认。', '请阅读提示、确认后重新发送。'],
  'transaction.duplicate': ['该账户的相同交易已在途中。', '请等待它完成。'],
  'transaction.noSigner': ['没有可以为此账户签名的钱包。', '请选择钱包中的账户。'],
  'transaction.cancelled': ['您已取消。', '没有发送任何内容，也未收取手续费。如仍需要，请重新发送。'],
  'transaction.rejectedBySigner': ['您在钱包中拒绝了。', '没有发送任何内容，也未收取手续费。如果是误操作，请重试。'],
  'transaction.signerFailed': ['钱包无法签名。没有发送任何内容。', '请解锁钱包、检查账户后重试。'],
  'transaction.invalid': ['没有区块能包含此交易。未收取手续费。', '请重试：检查会给出原因。'],
  'transaction.stale': ['其 nonce 已被该账户的其他交易使用。未收取手续费。', AGAIN],
  'transaction.payment': ['账户无法支付手续费。', '请转入手续费所需的代币，或解锁部分代币。'],
  'transaction.badProof': ['链不接受此签名。', '请用账户本身重新签名。运行时升级后，钱包需要新的元数据。'],
  'transaction.mortality': ['签名时间过早，或签名所依据的区块不在此链上。', AGAIN],
  'transaction.priorityTooLow': ['该账户有另一笔相同 nonce 的交易在等待。', '请等待，或以更高的小费发送。'],
  'transaction.altered': ['钱包返回的交易与待签名的不同。未发送。', '请检查钱包及其扩展，然后重试。'],
  'transaction.dropped': ['节点丢弃了交易：其交易池已满或被清空。', '其他节点仍可能包含它。重新发送前请先查看账户。'],
  'transaction.usurped': ['另一笔相同 nonce 的交易取代了它。', '如仍需要，请重新发送。'],
  'transaction.finalityTimeout': ['其区块未能及时最终确认：链的最终性严重滞后。', LOOK_FIRST],
  'transaction.timedOut': ['它未能及时打包，以后也不会。未收取手续费。', AGAIN],
  'transaction.outcomeUnknown': ['不知道它的结果。它仍可能被打包。', LOOK_FIRST],
  'transaction.aborted': ['它已发送，但不再跟踪。它仍可能被打包。', LOOK_FIRST],
  'transaction.tooLarge': ['计划中有一个调用超过任何区块的容量。', '请将其去掉。'],
  'transaction.noBatch': ['此链不能在一笔交易中包含多个调用。', '请将每个调用作为单独的交易发送。'],
  'transaction.failedWhole': ['链拒绝了整笔交易：其中的调用都未执行。', '请查看原因，然后重新制定计划。'],
  'transaction.runtimeChanged': ['构建调用之后链已升级。', AGAIN],
  'transaction.otherPlan': ['该计划是为其他账户或其他链制定的。', '请切换到对应的账户，或重新制定计划。'],

  'connection.endpoint': ['这不是节点地址。', '请使用 ws://127.0.0.1:9944 或 wss://host/path 这样的地址。'],
  'connection.unreachable': ['无法连接节点。', '请检查地址和网络，或连接到其他节点。'],
  'connection.timeout': ['节点没有及时响应。', '请重试；若持续如此，请连接到其他节点。'],
  'connection.notSubstrate': ['该节点的响应不像 Substrate 节点。', '请使用支持常用 RPC 方法的完整 Substrate 节点。'],
  'connection.otherChain': ['该节点服务于其他链。', '请连接到预期链的节点。'],
  'connection.lost': ['与节点的连接已断开。', '请等待恢复后重试。'],
  'connection.closed': ['连接已关闭。', '请重新连接。'],
  'connection.released': ['连接已不是先前请求的连接。', '请重试。'],
  'connection.aborted': ['请求已取消。', '如仍需要，请重新请求。'],
  'chain.unsupported': ['此链没有套件能读取的 StakePool。', '请连接到 2021 至 2022 年的 Khala 或 Rhala、同类私有网络，或开发链。'],
  'chain.generation': ['此链的 StakePool 属于后一代，套件不支持。', '请连接到第一代的链，或开发链。'],
  'chain.shape': ['此链的响应与套件已知的运行时不同。', REPORT],
  'chain.verbAbsent': ['此链不支持该操作。', '请使用同代运行时更新的链。'],
  'chain.blockUnknown': ['节点没有该区块，或已不再保存其状态。', '请查询更新的区块，或连接到归档节点。'],
  'chain.rateLimited': ['节点暂时不接受更多请求。', '请稍候，或连接到其他节点。'],
  'chain.subscriptions': ['节点不允许更多订阅。', '请关闭其他视图，或连接到其他节点。'],
  'chain.tooLarge': ['响应超过节点可发送的大小。', OTHER_NODE],
  'chain.rpc': ['节点返回了错误。', '请重试；若持续如此，请连接到其他节点。'],

  'view.column': ['表格不能按此列排序。', '请选择其他列。'],
});
