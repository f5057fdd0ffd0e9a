// The server of the bench, a process of its own: the dev chain by WebSocket with a round trip added, steered over IPC.
import { createServer } from 'node:http';
import { createRpc } from '@stakepool-kit/devnet';
import { WebSocketServer } from 'ws';
import { now } from '../lib/clock.mjs';
import { createState } from './state.mjs';

const state = await createState();
const rpc = createRpc(state.chain);
const traffic = { requests: 0, messages: 0, up: 0, down: 0 };
let roundTrip = 0;
/** When the first message since the last build began left; 0 while none has. */
let firstMessageAt = 0;

/** Runs tasks in their order, each `ms` after it was given. */
const later = (ms) => (ms > 0 ? (task) => void setTimeout(task, ms) : (task) => task());

/** A node of the time before chainHead: clients choose their interface by what `rpc_methods` lists. */
function withoutChainHead(text) {
  if (!text.includes('"chainHead_v1_follow"')) return text;
  const message = JSON.parse(text);
  const methods = message.result.methods.filter((name) => !/^(chainHead|chainSpec|transaction|archive)/.test(name));
  return JSON.stringify({ ...message, result: { methods } });
}

/** polkadot-api writes no bytes as "" to such a node, which the dev chain does not take for hex. */
const withPrefix = (text) => (text.includes('"state_call"') ? text.replace(',""', ',"0x"') : text);

function attach(socket, legacy) {
  const oneWay = later(roundTrip / 2);
  const connection = rpc.connect((answer) => {
    const text = legacy ? withoutChainHead(answer) : answer;
    firstMessageAt ||= now();
    traffic.messages++;
    traffic.down += text.length;
    oneWay(() => socket.send(text));
  });
  socket.on('message', (data) => {
    traffic.requests++;
    traffic.up += data.length;
    const text = data.toString();
    oneWay(() => connection.receive(legacy ? withPrefix(text) : text));
  });
  socket.on('close', () => connection.close());
}

const sockets = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 * 1024 });
const http = createServer();
http.on('upgrade', (request, socket, head) => {
  const legacy = request.url === '/legacy';
  // One round trip to open the connection, one to upgrade it.
  later(2 * roundTrip)(() => sockets.handleUpgrade(request, socket, head, (client) => attach(client, legacy)));
});

const commands = {
  /** Back to the first state, for the next measurement. */
  reset(ms) {
    for (const socket of sockets.clients) socket.terminate();
    state.reset();
    roundTrip = ms;
  },
  /** Traffic and processor time since the last call. */
  traffic() {
    const taken = { ...traffic, cpu: cpu() };
    Object.assign(traffic, { requests: 0, messages: 0, up: 0, down: 0 });
    return taken;
  },
  /** Builds the next block of the update job; `toldAt`: the moment before the first client was told. */
  build() {
    firstMessageAt = 0;
    return { number: state.build(), toldAt: firstMessageAt };
  },
  checksum: () => state.checksum(),
};

let spent = process.cpuUsage();
function cpu() {
  const { user, system } = process.cpuUsage(spent);
  spent = process.cpuUsage();
  return (user + system) / 1000;
}

process.on('message', ({ id, command, argument }) => process.send({ id, value: commands[command](argument) ?? null }));
process.on('disconnect', () => process.exit());
http.listen(0, '127.0.0.1', () => process.send({ id: 0, value: `ws://127.0.0.1:${http.address().port}` }));
