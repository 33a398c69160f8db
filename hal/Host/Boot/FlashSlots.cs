using System;
using System.IO;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Hal.Host.Boot;

/// <summary>The slots of the firmware in a flash chip, as the firmware that runs sees them.</summary>
public sealed class FlashSlots : IFirmwareSlots
{
    private const int HashLength = 32;

    private readonly IFlash _flash;
    private readonly SlotLayout _layout;
    private readonly McuImage _running;
    private readonly ImageKey _key;
    private readonly string _board;
    private readonly SlotTrailer _primary;
    private readonly SlotTrailer _secondary;
    private readonly SwapStatus _status;
    private McuImage? _stored;
    private bool _isStoredKnown;
    private bool _isMarked;
    private bool _isOpen;
    private bool _isComplete;

    /// <summary>Initializes a new instance of the <see cref="FlashSlots"/> class.</summary>
    /// <param name="flash">The chip.</param>
    /// <param name="layout">Where the slots are.</param>
    /// <param name="running">The image that runs.</param>
    /// <param name="key">The board's key.</param>
    /// <param name="board">The board's name.</param>
    public FlashSlots(IFlash flash, SlotLayout layout, McuImage running, ImageKey key, string board)
    {
        _flash = flash;
        _layout = layout;
        _running = running;
        _key = key;
        _board = board;
        _primary = new SlotTrailer(flash, layout, layout.Primary);
        _secondary = new SlotTrailer(flash, layout, layout.Secondary);
        _status = new SwapStatus(flash, layout);
    }

    /// <inheritdoc/>
    public int Capacity => _layout.Capacity;

    /// <inheritdoc/>
    public string RunningVersion => _running.Version.ToString();

    /// <inheritdoc/>
    public string SecondaryVersion => Secondary()?.Version.ToString() ?? string.Empty;

    /// <inheritdoc/>
    public int Stored { get; private set; }

    /// <inheritdoc/>
    /// <remarks>
    /// What was marked before the restart the boot loader has dealt with; a mark that a loss of power has left half written, and
    /// which it did not see, is none.
    /// </remarks>
    public FirmwareState State => _isMarked
        ? FirmwareState.TrialPending
        : Read(() => _primary.IsOnTrial ? FirmwareState.OnTrial : FirmwareState.Confirmed, FirmwareState.Confirmed);

    /// <inheritdoc/>
    public FirmwareBoot LastBoot => Read(() => _status.Kind, SwapKind.None) switch
    {
        SwapKind.Test => FirmwareBoot.Swapped,
        SwapKind.Revert => FirmwareBoot.Reverted,
        SwapKind.RefusedImage => FirmwareBoot.RefusedImage,
        SwapKind.RefusedSignature => FirmwareBoot.RefusedSignature,
        _ => FirmwareBoot.Unchanged,
    };

    /// <inheritdoc/>
    public bool TryGetRunningHash(byte[] hash) => TryGetHash(_running, hash);

    /// <inheritdoc/>
    public bool TryGetSecondaryHash(byte[] hash) => TryGetHash(Secondary(), hash);

    /// <inheritdoc/>
    public FirmwareResult Begin(int expectedLength) => Write(() =>
    {
        FirmwareResult allowed = Open(expectedLength);
        if (allowed == FirmwareResult.Ok)
        {
            // What is known of the last swap goes first, a mark that is half written next, then the image from its start: none
            // of them is taken for the new one's.
            _status.Clear();
            _secondary.Erase();
            _flash.EraseSectors(_layout.Secondary, Capacity);
            _isOpen = true;
        }

        return allowed;
    });

    /// <inheritdoc/>
    public FirmwareResult Resume(int expectedLength, byte[] header) => Write(() =>
    {
        FirmwareResult allowed = Open(expectedLength);
        if (allowed != FirmwareResult.Ok)
        {
            return allowed;
        }

        if (!_flash.Read(_layout.Secondary, HashLength).AsSpan().SequenceEqual(header.AsSpan(0, HashLength)))
        {
            return FirmwareResult.NothingStored;
        }

        // The last page that holds anything may be torn: it is programmed again.
        int last = _flash.Read(_layout.Secondary, Capacity).AsSpan().LastIndexOfAnyExcept((byte)0xFF);
        Stored = last - (last % FlashImage.PageSize);
        _isOpen = true;
        return FirmwareResult.Ok;
    });

    /// <inheritdoc/>
    public FirmwareResult Append(byte[] buffer, int index, int count) => Write(() =>
    {
        ReadOnlySpan<byte> data = buffer.AsSpan(index, count);
        if (!_isOpen || Stored % FlashImage.PageSize != 0)
        {
            return FirmwareResult.NothingStored;
        }

        if (count > Capacity - Stored)
        {
            return FirmwareResult.TooLarge;
        }

        if (Stored == 0 && count >= McuImage.HeaderFields)
        {
            FirmwareResult known = CheckHeader(data);
            if (known != FirmwareResult.Ok)
            {
                return known;
            }
        }

        Forget();
        _flash.ProgramPages(_layout.Secondary + Stored, data);
        Stored += count;
        return FirmwareResult.Ok;
    });

    /// <inheritdoc/>
    public FirmwareResult Complete() => Write(() =>
    {
        FirmwareResult result = _isOpen ? Verify(Stored) : FirmwareResult.Incomplete;
        _isComplete = result == FirmwareResult.Ok;
        return result;
    });

    /// <inheritdoc/>
    public void Discard()
    {
        if (_isOpen && State == FirmwareState.Confirmed)
        {
            Write(() =>
            {
                _flash.EraseSectors(_layout.Secondary, FlashImage.SectorSize);
                return FirmwareResult.Ok;
            });
            Close();
        }
    }

    /// <inheritdoc/>
    /// <remarks>An image that was found good before a restart is verified again.</remarks>
    public FirmwareResult MarkForTrial() => Write(() =>
    {
        if (_isMarked)
        {
            return FirmwareResult.Ok;
        }

        if (!_isComplete && (_isOpen || State != FirmwareState.Confirmed || Verify(Capacity) != FirmwareResult.Ok))
        {
            return FirmwareResult.Incomplete;
        }

        _secondary.Mark();
        _isMarked = true;
        Close();
        return FirmwareResult.Ok;
    });

    /// <inheritdoc/>
    public FirmwareResult Confirm() => Write(() =>
    {
        if (_primary.IsOnTrial)
        {
            _primary.Confirm();
        }

        return FirmwareResult.Ok;
    });

    private static bool TryGetHash(McuImage? image, byte[] hash)
    {
        if (image?.Hash is not { } stated)
        {
            return false;
        }

        stated.Span.CopyTo(hash);
        return true;
    }

    private static FirmwareResult ResultOf(ImageFault fault) => fault switch
    {
        ImageFault.Incomplete => FirmwareResult.Incomplete,
        ImageFault.WrongHash => FirmwareResult.WrongHash,
        ImageFault.WrongSignature => FirmwareResult.WrongSignature,
        ImageFault.WrongBoard => FirmwareResult.WrongBoard,
        _ => FirmwareResult.NotAnImage,
    };

    private static T Read<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (IOException)
        {
            return otherwise;
        }
    }

    private static FirmwareResult Write(Func<FirmwareResult> write) => Read(write, FirmwareResult.FlashFailure);

    private FirmwareResult Open(int expectedLength)
    {
        if (State != FirmwareState.Confirmed)
        {
            return FirmwareResult.Busy;
        }

        Close();
        return expectedLength > Capacity ? FirmwareResult.TooLarge : FirmwareResult.Ok;
    }

    private void Close()
    {
        Stored = 0;
        _isOpen = false;
        Forget();
    }

    private void Forget()
    {
        _isComplete = false;
        _isStoredKnown = false;
    }

    /// <summary>Verifies the image in the secondary slot.</summary>
    /// <param name="length">How many bytes the file has, or the capacity if that is not known.</param>
    private FirmwareResult Verify(int length)
    {
        try
        {
            McuImage image = McuImage.Parse(_flash.Read(_layout.Secondary, length));
            if (length != Capacity && image.Content.Length != length)
            {
                return FirmwareResult.NotAnImage;
            }

            image.Verify(_key, _board);
            return FirmwareResult.Ok;
        }
        catch (ImageException failure)
        {
            return ResultOf(failure.Fault);
        }
    }

    /// <summary>What the first bytes show: whether it is an image at all, and fits.</summary>
    private FirmwareResult CheckHeader(ReadOnlySpan<byte> header)
    {
        if (!McuImage.HasMagic(header))
        {
            return FirmwareResult.NotAnImage;
        }

        return McuImage.StatedLength(header) > Capacity ? FirmwareResult.TooLarge : FirmwareResult.Ok;
    }

    /// <summary>Gets the image in the secondary slot if it is whole.</summary>
    private McuImage? Secondary()
    {
        if (!_isStoredKnown)
        {
            _stored = Read(
                () =>
                {
                    try
                    {
                        McuImage image = McuImage.Parse(_flash.Read(_layout.Secondary, Capacity));
                        image.Verify(null, null);
                        return image;
                    }
                    catch (ImageException)
                    {
                        return null;
                    }
                },
                null);
            _isStoredKnown = true;
        }

        return _stored;
    }
}
