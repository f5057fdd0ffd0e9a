import type { Preview } from '@storybook/react-vite';
import { withDevChain } from '../../../packages/react/stories/dev-chain';
import '../../../packages/react/src/styles/index.css';

const preview: Preview = {
  decorators: [withDevChain],
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'fr', title: 'Français' },
          { value: 'zh', title: '中文' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['light', 'dark', 'lime', 'system'], dynamicTitle: true },
    },
    width: {
      description: 'Width of the box',
      toolbar: {
        icon: 'grow',
        items: [
          { value: 'full', title: 'Full width' },
          { value: '360', title: '360 px' },
          { value: '768', title: '768 px' },
          { value: '1440', title: '1440 px' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'en', theme: 'light', width: 'full' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Guides', 'Provider', 'Wallet', 'Pools', 'Workers', 'Dialogs', 'Transactions', 'Fields', 'Console'] } },
  },
  tags: ['autodocs'],
};

export default preview;
