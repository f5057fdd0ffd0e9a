const AGAIN = 'Check the operation again: it reads how it stands now.';
const SIGNATORIES = 'Check threshold and signatories; all of them, in the same number, define the account.';

/** Cause and fix of errors of the pallets that carry other calls. */
export const carrierErrors = {
  'proxy.NotProxy': ['The signer is not a proxy of the account.', 'Add it as a proxy first.'],
  'proxy.Unannounced': [
    'The proxy has to announce its calls some blocks before.',
    'Announce the call first, or use a proxy without delay.',
  ],
  'proxy.NotFound': ['There is no such proxy.', 'Check the proxy, its type and its delay.'],
  'proxy.Duplicate': ['The account has this proxy already.', 'Nothing to add.'],
  'proxy.TooMany': ['The account has as many proxies as the chain allows.', 'Remove one first.'],
  'proxy.NoPermission': ['The proxy may not give itself more rights.', 'Sign with the account itself.'],
  'proxy.NoSelfProxy': ['An account cannot be its own proxy.', 'Choose another account.'],
  'multisig.MinimumThreshold': ['The threshold is too low for this call.', 'With a threshold of 1 use the call made for it.'],
  'multisig.AlreadyApproved': ['The signer has approved this call already.', 'Let another signatory approve.'],
  'multisig.NoApprovalsNeeded': ['The call has all its approvals.', 'Approve with the whole call, which makes it run.'],
  'multisig.TooFewSignatories': ['A multisig account has at least two signatories.', SIGNATORIES],
  'multisig.TooManySignatories': ['There are more signatories than the chain takes.', SIGNATORIES],
  'multisig.SignatoriesOutOfOrder': ['The signatories are not in order, or one is given twice.', SIGNATORIES],
  'multisig.SenderInSignatories': ['The signer is among the other signatories.', SIGNATORIES],
  'multisig.NotFound': ['There is no such operation.', 'It may have run or been cancelled: look at its account.'],
  'multisig.NotOwner': ['Only who began the operation may cancel it.', 'Sign with that account.'],
  'multisig.NoTimepoint': ['The operation has begun already; its first approval has to be named.', AGAIN],
  'multisig.WrongTimepoint': ['The operation began at another place.', AGAIN],
  'multisig.UnexpectedTimepoint': ['The operation has not begun yet.', AGAIN],
  'multisig.MaxWeightTooLow': ['The call weighs more than was allowed for it.', AGAIN],
  'multisig.AlreadyStored': ['The call is stored already.', 'Nothing to do.'],
  'utility.TooManyCalls': ['The batch has more calls than the chain takes.', 'Send fewer at a time.'],
} as const;
