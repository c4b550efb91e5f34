import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';
import { Kit } from './kit';
import type { MenuPart } from './menu-part';

/** The dropdown of ui/menu: Mantine's, around an anchor that covers the trigger. */
export default function MenuDropdown({ label, parts, align, onClose, anchorClass }: {
  label: string;
  parts: MenuPart[];
  align: 'start' | 'end';
  onClose: () => void;
  anchorClass: string;
}) {
  const navigate = useNavigate();
  return (
    <Kit>
      <Menu opened onChange={(open) => !open && onClose()} position={`bottom-${align}`} offset={6} width="max-content" returnFocus={false} trapFocus clickOutsideEvents={['pointerdown']} transitionProps={{ duration: 120, transition: 'pop-top-right' }}>
        <Menu.Target>
          <span className={anchorClass} />
        </Menu.Target>
        <Menu.Dropdown aria-label={label} aria-labelledby={undefined}>
          {parts.map((part, index) => {
            if (part === 'divider') return <Menu.Divider key={index} />;
            if ('heading' in part) return <Menu.Label key={index}>{part.heading}</Menu.Label>;
            return (
              <Menu.Item
                key={index}
                leftSection={part.icon}
                rightSection={part.checked ? <IconCheck aria-hidden="true" /> : part.note}
                data-danger={part.danger || undefined}
                role={part.checked === undefined ? undefined : 'menuitemradio'}
                aria-checked={part.checked}
                onClick={() => {
                  onClose();
                  if (part.to) navigate(part.to);
                  part.run?.();
                }}
              >
                {part.label}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </Kit>
  );
}
