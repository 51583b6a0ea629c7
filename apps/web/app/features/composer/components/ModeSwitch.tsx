import controls from '../../../ui/control/control.module.css';

interface ModeSwitchProps {
  isPreview: boolean;
  write: () => void;
  show: () => void;
  words: { mode: string; write: string; preview: string };
}

/** Writing, or the text as it would stand. Without script each of the two sends the form. */
export function ModeSwitch({ isPreview, write, show, words }: ModeSwitchProps) {
  return (
    <div className={controls.switch} role="group" aria-label={words.mode}>
      <button
        type="submit"
        name="mode"
        value="write"
        aria-pressed={!isPreview}
        onClick={(event) => {
          event.preventDefault();
          write();
        }}
      >
        {words.write}
      </button>
      <button
        type="submit"
        name="mode"
        value="preview"
        aria-pressed={isPreview}
        onClick={(event) => {
          event.preventDefault();
          show();
        }}
      >
        {words.preview}
      </button>
    </div>
  );
}
