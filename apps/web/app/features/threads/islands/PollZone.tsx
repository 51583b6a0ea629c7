import { DeviceZone, type DeviceZoneProps } from '../components/DeviceZone.tsx';

/** The zone of the time at which a poll closes. */
export default function PollZone(props: DeviceZoneProps) {
  return <DeviceZone {...props} name="poll.zone" />;
}
