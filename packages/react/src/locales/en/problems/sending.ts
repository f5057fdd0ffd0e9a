import { messagesOf } from '../../../transactions/problems/word-table';

const AGAIN = 'Send it again: it is built and signed anew.';
const LOOK_FIRST = 'Look at the account before you send it again.';
const OTHER_NODE = 'Connect to another node.';
const REPORT = 'Connect to another chain, or report this one to the project.';

/** Transactions on their way, the connection and the chain. */
export const sending = messagesOf({
  unexpected: ['Something unexpected happened.', 'Try again.'],
  'input.pendingTransaction': ['The kept transaction cannot be read, or belongs to another chain.', LOOK_FIRST],

  // Transactions
  'transaction.blocked': ['The chain would refuse this transaction.', 'Look at the reasons, then send it again.'],
  'transaction.unconfirmed': ['The transaction needs a confirmation first.', 'Read the warnings, confirm them and send it again.'],
  'transaction.duplicate': ['The same transaction of this account is on its way already.', 'Wait for it.'],
  'transaction.noSigner': ['Nobody can sign for this account.', 'Choose an account of a wallet.'],
  'transaction.cancelled': ['You cancelled it.', 'Nothing was sent and no fee was charged. Send it again if it is still wanted.'],
  'transaction.rejectedBySigner': [
    'You declined in the wallet.',
    'Nothing was sent and no fee was charged. Try again if this was a mistake.',
  ],
  'transaction.signerFailed': ['The wallet could not sign. Nothing was sent.', 'Unlock the wallet, check the account and try again.'],
  'transaction.invalid': ['No block can contain the transaction. No fee was charged.', 'Try again: the check names the reason.'],
  'transaction.stale': ['Its nonce was used by another transaction of the account. No fee was charged.', AGAIN],
  'transaction.payment': ['The account cannot pay the fee.', 'Add tokens for the fee, or unlock some.'],
  'transaction.badProof': [
    'The chain does not accept the signature.',
    'Sign again with the account itself. After a runtime upgrade the wallet needs the new metadata.',
  ],
  'transaction.mortality': ['It was signed too long ago, or on blocks this chain has not.', AGAIN],
  'transaction.priorityTooLow': [
    'Another transaction of the account waits with the same nonce.',
    'Wait for it, or send this one with a higher tip.',
  ],
  'transaction.altered': [
    'The wallet returned another transaction than the one to be signed. It was not sent.',
    'Check the wallet and its extensions, then try again.',
  ],
  'transaction.dropped': [
    'The node dropped the transaction: its pool is full or was cleared.',
    'Another node may still include it. Look at the account before you send it again.',
  ],
  'transaction.usurped': ['Another transaction with the same nonce took its place.', 'Send it again if it is still wanted.'],
  'transaction.finalityTimeout': ['Its block was not finalized in time: the finality of the chain is far behind.', LOOK_FIRST],
  'transaction.timedOut': ['It was not included in time, and never will be. No fee was charged.', AGAIN],
  'transaction.outcomeUnknown': ['What became of it is not known. It may still be included.', LOOK_FIRST],
  'transaction.aborted': ['It was sent, but is not followed any longer. It may still be included.', LOOK_FIRST],
  'transaction.tooLarge': ['A call of the plan fits into no block.', 'Leave it out.'],
  'transaction.noBatch': ['This chain cannot carry several calls in one transaction.', 'Send each call as a transaction of its own.'],
  'transaction.failedWhole': [
    'The chain refused the transaction as a whole: none of its calls was tried.',
    'Look at the reason, then make a new plan.',
  ],
  'transaction.runtimeChanged': ['The chain was upgraded since the call was built.', AGAIN],
  'transaction.otherPlan': [
    'The plan was made for another account or another chain.',
    'Switch to the account it was made for, or make a new plan.',
  ],

  // Connection and chain
  'connection.endpoint': ['This is not the address of a node.', 'Use an address such as ws://127.0.0.1:9944 or wss://host/path.'],
  'connection.unreachable': ['The node cannot be reached.', 'Check its address and your network, or connect to another node.'],
  'connection.timeout': ['The node did not answer in time.', 'Try again; when it goes on, connect to another node.'],
  'connection.notSubstrate': ['The node does not answer as a Substrate node.', 'Use a full Substrate node with the usual RPC methods.'],
  'connection.otherChain': ['The node serves another chain.', 'Connect to a node of the expected chain.'],
  'connection.lost': ['The connection to the node was lost.', 'Wait for it to come back and try again.'],
  'connection.closed': ['The connection was closed.', 'Connect again.'],
  'connection.released': ['The connection is no longer the one that was asked.', 'Try again.'],
  'connection.aborted': ['The request was cancelled.', 'Ask again if it is still wanted.'],
  'chain.unsupported': [
    'This chain has no StakePools the kit can read.',
    'Connect to Khala or Rhala of 2021 to 2022, a private network of that kind, or the dev chain.',
  ],
  'chain.generation': [
    'This chain has StakePools of the later generation, which the kit does not speak.',
    'Connect to a chain of the first generation, or the dev chain.',
  ],
  'chain.shape': ['The chain answered in another way than the runtimes the kit knows.', REPORT],
  'chain.verbAbsent': ['This chain cannot do this.', 'Use a chain with a newer runtime of this generation.'],
  'chain.blockUnknown': [
    'The node does not know this block, or not its state any longer.',
    'Ask at a newer block, or connect to an archive node.',
  ],
  'chain.rateLimited': ['The node takes no more requests for now.', 'Wait a little, or connect to another node.'],
  'chain.subscriptions': ['The node allows no more subscriptions.', 'Close other views, or connect to another node.'],
  'chain.tooLarge': ['The answer is larger than the node sends.', OTHER_NODE],
  'chain.rpc': ['The node answered with an error.', 'Try again; when it goes on, connect to another node.'],

  'view.column': ['The table cannot be sorted by this column.', 'Choose another column.'],
});
