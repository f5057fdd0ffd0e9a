import type { common as en } from '../en/common';
import type { Translation } from '../types';

export const common: Translation<typeof en> = {
  'common.loading': '加载中',
  'common.tryAgain': '重试',
  'common.close': '关闭',
  'common.cancel': '取消',
  'common.becomes': '变为',
  'common.discard.question': '关闭并放弃已输入的内容？',
  'common.discard.keep': '继续编辑',
  'common.discard.discard': '放弃',
  'common.copyKey':
    '{kind, select, address {复制地址 {short}} workerKey {复制计算节点公钥 {short}} hash {复制哈希 {short}} other {复制 {short}}}',
  'common.copy.copied': '已复制',
  'common.copy.failed': '浏览器不允许此页面复制',
};
