namespace NanoCwmp.Storage
{
    // What happens to whole banks and frames: choosing, loading, committing, moving.
    public sealed partial class ParameterLog
    {
        // Makes the bank with the content the active one and settles it, so that the other one may be erased.
        private MountResult ChooseBank()
        {
            MountResult active = _active.ReadHeader();
            MountResult spare = _spare.ReadHeader();
            if (active == MountResult.MediumFailed || spare == MountResult.MediumFailed)
            {
                return MountResult.MediumFailed;
            }

            // Generations are compared by their distance: they may wrap.
            bool isForeign = active == MountResult.Incompatible || spare == MountResult.Incompatible;
            if (active != MountResult.Ok || (spare == MountResult.Ok && _spare.Generation - _active.Generation > 0))
            {
                Swap();
                MountResult first = spare;
                spare = active;
                active = first;
            }

            MountResult found = active == MountResult.Ok ? CheckBase(_active) : MountResult.Created;
            if (found == MountResult.Created && spare == MountResult.Ok)
            {
                Swap();
                found = CheckBase(_active);
            }

            return found == MountResult.Created && isForeign ? MountResult.Incompatible : found;
        }

        // A bank counts if its first frame is whole and its mark was seen. Ok, Created or MediumFailed.
        private MountResult CheckBase(LogBank bank)
        {
            int trailer = bank.FindTrailer(bank.HeaderSize, _record);
            if (trailer <= 0 || LogBank.Kind(_record) != LogBank.CommitKind)
            {
                return trailer == LogBank.Failed ? MountResult.MediumFailed : MountResult.Created;
            }

            int mark = trailer + bank.TrailerSize;
            switch (bank.FindMark(mark))
            {
                case LogBank.Failed:
                    return MountResult.MediumFailed;
                case LogBank.NoFrame:
                    return MountResult.Created;
                default:
                    return bank.Settle(mark) ? MountResult.Ok : MountResult.MediumFailed;
            }
        }

        // Builds the index from the active bank, up to the first frame that is not whole.
        private MountResult Load()
        {
            int start = _active.HeaderSize;
            int gap = _active.MarkSize;
            while (true)
            {
                int trailer = _active.FindTrailer(start, _record);
                if (trailer <= 0)
                {
                    return trailer == LogBank.Failed ? MountResult.MediumFailed : MountResult.Ok;
                }

                if (LogBank.Kind(_record) == LogBank.CommitKind)
                {
                    MountResult applied = Apply(start, trailer);
                    if (applied != MountResult.Ok)
                    {
                        return applied;
                    }
                }

                start = trailer + _active.TrailerSize + gap;
                gap = 0;
            }
        }

        // Brings the records of a committed frame of the active bank into the index.
        private MountResult Apply(int start, int end)
        {
            int size;
            for (int offset = start; offset < end; offset += size)
            {
                if (!_active.ReadRecord(offset, _record))
                {
                    return MountResult.MediumFailed;
                }

                size = _active.RecordSize(_record);
                int keyLength = LogBank.KeyLength(_record);
                int position = Find(_record, LogBank.RecordHead, keyLength, out int insertAt);
                if (position == ReadFailed)
                {
                    return MountResult.MediumFailed;
                }

                bool isValue = LogBank.Kind(_record) == LogBank.ValueKind;
                if (position >= 0 && _index.State(position) != KeyIndex.Pending)
                {
                    _live -= _active.RecordSize(_entry);
                }

                if (isValue)
                {
                    _live += size;
                    if (position >= 0)
                    {
                        _index.Set(position, offset, 0);
                    }
                    else if (_index.IsFull)
                    {
                        return MountResult.TooManyKeys;
                    }
                    else
                    {
                        _index.Insert(insertAt, HashOf(_record, LogBank.RecordHead, keyLength), offset, 0);
                    }
                }
                else if (position >= 0)
                {
                    _index.RemoveAt(position);
                }
            }

            return MountResult.Ok;
        }

        private bool CommitInPlace()
        {
            int end = _active.End;
            if (!_active.CloseFrame(LogBank.CommitKind) || !_active.Sync())
            {
                return false;
            }

            return Finish(Apply(_active.FrameStart, end));
        }

        private bool StartSpare()
        {
            if (!_spare.Start(_active.Generation + 1))
            {
                return false;
            }

            _spare.OpenFrame();
            return true;
        }

        // Writes the rest of the content behind the batch (or behind nothing) in the spare bank and goes over to it.
        private bool MoveToSpare()
        {
            for (int i = 0; i < _index.Count; i++)
            {
                int offset = _index.Offset(i);
                if (_index.State(i) == 0
                    && !(_active.ReadRecord(offset, _record) && _spare.Copy(_active, offset, _active.RecordSize(_record))))
                {
                    return false;
                }
            }

            if (!_spare.Flush())
            {
                return false;
            }

            // The mark is the proof that the frame before it is whole, so the frame must be durable first.
            int end = _spare.End;
            if (!_spare.CloseFrame(LogBank.CommitKind)
                || !_spare.Sync()
                || !_spare.Settle(_spare.End)
                || !_spare.Sync())
            {
                return false;
            }

            Swap();
            _closed = false;
            _index.Clear();
            _live = 0;
            return Finish(Apply(_active.FrameStart, end));
        }

        // Closes a batch that is durable. Without its index the store cannot go on.
        private bool Finish(MountResult applied)
        {
            _batch = null;
            _open = false;
            _mounted = applied == MountResult.Ok;
            return _mounted;
        }

        private void Swap()
        {
            LogBank active = _active;
            _active = _spare;
            _spare = active;
        }
    }
}
